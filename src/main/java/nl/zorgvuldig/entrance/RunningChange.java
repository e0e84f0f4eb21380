package nl.zorgvuldig.entrance;

import java.time.Instant;

/// Another address that is on its way, as the school sees it. The address itself is shown to
/// nobody.
///
/// @param unconfirmed whether the mail to the new address was not answered yet
/// @param byLetter whether it was asked with the code of a letter
/// @param seconds whether the reader, as a second colleague, can end the waiting
public record RunningChange(
        boolean unconfirmed, Instant waits, Instant expires, boolean byLetter, boolean seconds) {}
