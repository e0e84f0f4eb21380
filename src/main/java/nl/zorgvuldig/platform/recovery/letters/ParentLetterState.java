package nl.zorgvuldig.platform.recovery.letters;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// A parent who has no address, and the letter on its way to them.
///
/// @param secret whether the address of the house is secret: such a parent is helped at school, and
///     gets no letter with the others
/// @param expires when the code of the letter that was printed last ends; empty when none works
public record ParentLetterState(
        SchoolId school, PersonId parent, PersonName name, boolean secret, Optional<Instant> expires) {
    /// Whether a letter is to be made with those of others.
    public boolean wanted() {
        return !secret && expires.isEmpty();
    }

    /// Whether one was made with those of others and is not used yet.
    public boolean printed() {
        return !secret && expires.isPresent();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
