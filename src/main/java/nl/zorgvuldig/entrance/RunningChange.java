package nl.zorgvuldig.entrance;

import java.time.Instant;
import java.util.UUID;

/// Another address that is on its way, as the school sees it. The address itself is shown to
/// nobody.
///
/// @param id which one the reader looks at, and so which one they say something of
/// @param unconfirmed whether the mail to the new address was not answered yet
/// @param byLetter whether it was asked with the code of a letter
/// @param seconds whether the reader, as a second colleague, can end the waiting
public record RunningChange(
        UUID id,
        boolean unconfirmed,
        Instant waits,
        Instant expires,
        boolean byLetter,
        boolean seconds) {}
