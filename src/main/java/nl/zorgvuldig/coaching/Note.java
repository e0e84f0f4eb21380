package nl.zorgvuldig.coaching;

import java.time.Instant;
import java.util.UUID;
import nl.zorgvuldig.kernel.PersonId;

/// What teacher or coach wrote at a moment of a recording.
public record Note(UUID id, PersonId author, int second, Instant writtenAt, String text) {
    @Override
    public String toString() {
        return "Note[" + second + ", [sealed]]";
    }
}
