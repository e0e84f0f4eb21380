package nl.zorgvuldig.entrance;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;

/// What is kept of a letter to a parent.
///
/// @param tries how many addresses were given with its code
record KeptLetter(
        byte[] hash,
        PersonId person,
        SchoolId school,
        Instant made,
        Instant expires,
        int tries,
        Optional<Instant> ended,
        Optional<Instant> used) {
    /// Enough for somebody who mistypes their address, and no way to send mail to many.
    static final int MOST_TRIES = 5;

    boolean works(Instant now) {
        return ended.isEmpty() && used.isEmpty() && tries < MOST_TRIES && now.isBefore(expires);
    }

    @Override
    public String toString() {
        return "KeptLetter[" + person + "]";
    }
}
