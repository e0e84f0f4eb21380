package nl.zorgvuldig.entrance;

import java.time.Instant;
import java.util.UUID;

/// Another address that is on its way, as the school sees it. The address itself is shown to
/// nobody.
///
/// @param id which one the reader looks at, and so which one they say something of
/// @param unconfirmed whether the mail to the new address was not answered yet
/// @param way how it was asked
/// @param seconds whether the reader, as a second colleague, can end the waiting
public record RunningChange(UUID id, boolean unconfirmed, Instant waits, Instant expires, Way way, boolean seconds) {
    public enum Way {
        LETTER,
        SCHOOL,
        FILE
    }
}
