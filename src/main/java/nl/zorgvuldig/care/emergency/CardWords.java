package nl.zorgvuldig.care.emergency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// The newest words to know of one author on a card, without their text, and the last decision
/// whether the school needs them.
///
/// @param card id of the version
/// @param toBeWeighed false for words that their author removed since, and for those from before head
///     and support coordinator read them, which were promised to be read by nobody without consent
record CardWords(
        PupilId pupil, PersonId author, UUID card, Instant writtenAt, boolean toBeWeighed, Optional<Decision> decided) {
    /// @param card the version that was read
    record Decision(UUID card, boolean needed, Instant at) {}

    boolean needed() {
        return decided.filter(Decision::needed).isPresent();
    }

    /// Whether nobody has decided about these very words yet.
    boolean undecided() {
        return toBeWeighed
                && decided.filter(decision -> decision.card().equals(card)).isEmpty();
    }
}
