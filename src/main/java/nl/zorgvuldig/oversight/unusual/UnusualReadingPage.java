package nl.zorgvuldig.oversight.unusual;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Page of one case of unusual reading, with the officer's notes.
///
/// @param why the threshold above which it is unusual
/// @param evidence address of the events; empty for a reader who may not see those
/// @param officer whether the reader sees notes
/// @param mayReview whether the reader may write one
public record UnusualReadingPage(
        Clause clause,
        Sentence because,
        UnusualLine line,
        Sentence why,
        Optional<String> evidence,
        boolean officer,
        boolean mayReview,
        List<Note> notes,
        Form form) {

    /// @param amount its amount when the note was written
    public record Note(Sentence who, Instant at, int amount, String text) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
