package nl.zorgvuldig.oversight.unusual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// One of them in words.
///
/// @param school name of it; empty when it is of more than one, or of none
/// @param from when it began that day
/// @param until when it ended
/// @param state whether somebody looked
public record UnusualLine(
        String address,
        LocalDate day,
        Instant from,
        Instant until,
        Sentence what,
        Optional<String> school,
        TagTone tone,
        Sentence state) {
    @Override
    public String toString() {
        return "UnusualLine[" + address + "]";
    }
}
