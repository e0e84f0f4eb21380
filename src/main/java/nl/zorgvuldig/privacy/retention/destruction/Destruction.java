package nl.zorgvuldig.privacy.retention.destruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.privacy.retention.DestructionState;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RetentionTerm;

/// The destruction of one part of one pupil's data.
///
/// @param id the number on its certificate; reveals nothing about the pupil
/// @param pupil empty once it is finished
/// @param keptFor why it was dropped
/// @param epoch the key was wrapped in this epoch or an earlier one
public record Destruction(
        Number id,
        SchoolId school,
        Optional<PupilId> pupil,
        PupilDataPart part,
        LocalDate left,
        LocalDate due,
        RetentionTerm term,
        PersonId approvedBy,
        Instant approvedAt,
        DestructionState state,
        Optional<String> keptFor,
        Optional<Integer> epoch,
        Optional<Instant> keyGone,
        Optional<Instant> epochGone,
        Optional<Instant> finished) {

    /// Number that replaces the pupil in the records that remain.
    public record Number(UUID value) implements Id {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// The pupil.
    ///
    /// @throws IllegalStateException when it is finished
    public PupilId whose() {
        return pupil.orElseThrow(() -> new IllegalStateException("finished: " + id));
    }
}
