package nl.zorgvuldig.privacy.breaches.affected;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.privacy.breaches.BreachId;

/// A pupil whom a breach concerns.
///
/// @param selection the question to the log that found the pupil first
/// @param school that kept the dossier at that moment
/// @param people how many there are to be told, as the program found; empty until it looked
public record AffectedPupil(BreachId breach, PupilId pupil, UUID selection, SchoolId school, Optional<Integer> people) {

    /// Whether the program looked whom to tell, and found nobody.
    public boolean nobody() {
        return people.equals(Optional.of(0));
    }
}
