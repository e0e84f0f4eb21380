package nl.zorgvuldig.oversight.unusual;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// One of them, with what the officer wrote.
///
/// @param why from where on it stands out
/// @param evidence where the lines of the log are; empty for who may not see those
/// @param officer whether the reader sees notes
/// @param mayReview whether the reader is the one to write one
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

    /// @param amount how much there was when it was written
    public record Note(Sentence who, Instant at, int amount, String text) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
