package nl.zorgvuldig.platform.recovery.letters;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// A parent who has no address, and the letter on its way to them.
///
/// @param secret whether the home address is secret: such a parent is helped at school, and is left
///     out of the printing for all
/// @param expires when the code of the last printed letter expires; empty when none works
public record ParentLetterState(
        SchoolId school, PersonId parent, PersonName name, boolean secret, Optional<Instant> expires) {
    /// Whether a letter is made when letters are printed for all.
    public boolean wanted() {
        return !secret && expires.isEmpty();
    }

    /// Whether one was made when letters were printed for all, and is not used yet.
    public boolean printed() {
        return !secret && expires.isPresent();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
