package nl.zorgvuldig.expertise;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// What an expert wrote about a pupil. Prints as its id.
///
/// @param entry where it stands in the dossier; empty until somebody puts it there
public record Advice(
        AdviceId id,
        CaseId consultation,
        PupilId pupil,
        PersonId author,
        Instant at,
        String text,
        Optional<EntryId> entry) {
    @Override
    public String toString() {
        return id.toString();
    }
}
