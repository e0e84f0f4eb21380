package nl.zorgvuldig.privacy.breaches.affected;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.privacy.breaches.BreachId;

/// A pupil affected by a breach.
///
/// @param selection the search of the audit log that found the pupil first
/// @param school that kept the dossier at that moment
/// @param people how many people are to be informed; empty until the program has looked
public record AffectedPupil(BreachId breach, PupilId pupil, UUID selection, SchoolId school, Optional<Integer> people) {

    /// Whether the program looked for people to inform and found nobody.
    public boolean nobody() {
        return people.equals(Optional.of(0));
    }
}
