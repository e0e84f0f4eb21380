package nl.zorgvuldig.oversight.unusual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// A case of unusual reading in words.
///
/// @param school its name; empty when there are several, or none
/// @param from when it began that day
/// @param until when it ended
/// @param state whether it was reviewed
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
