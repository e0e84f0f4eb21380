package nl.zorgvuldig.platform.recovery.letters;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Stored facts of a letter to a parent.
///
/// @param tries how many addresses were given with its code
public record StoredParentLetter(
        byte[] hash,
        PersonId person,
        SchoolId school,
        Instant made,
        Instant expires,
        int tries,
        Optional<Instant> ended,
        Optional<Instant> used) {
    /// Enough for somebody who mistypes their address, and too few to send mail to many.
    static final int MOST_TRIES = 5;

    public boolean works(Instant now) {
        return ended.isEmpty() && used.isEmpty() && tries < MOST_TRIES && now.isBefore(expires);
    }

    @Override
    public String toString() {
        return "StoredParentLetter[" + person + "]";
    }
}
