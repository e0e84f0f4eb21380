package nl.zorgvuldig.oversight;

import java.time.LocalDate;

/// A version of the policy as the board adopted it.
///
/// @param since first day on which it holds
/// @param text the whole text, word for word, in Dutch
public record PolicyVersion(LocalDate since, String text) {
    /// The board that adopted the text first, and is named in it.
    private static final String FIRST = "Wonderwijs";

    /// Word for word, with the name of another board where the first stood.
    public String textOf(String board) {
        return text.replace("op " + FIRST + " scholen", "op scholen van " + board)
                .replace(FIRST, board);
    }
}
