package nl.zorgvuldig.dossier.record.viewpoints;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// View (*zienswijze*) of a parent, or of a pupil of sixteen, on an entry or a document. It
/// accompanies that item wherever it is shown or exported; the school neither changes nor refuses
/// it. `toString` gives `[sealed]` for its text.
///
/// @param version of the entry they saw; of a document 1
/// @param by whose view it is
/// @param givenOn the day they gave it: for a paper, the day it arrived
/// @param recordedBy differs from `by` only when it was handed over on paper
public record Viewpoint(
        ViewpointId id,
        DossierItemId piece,
        int version,
        PersonId by,
        LocalDate givenOn,
        PersonId recordedBy,
        Instant recordedAt,
        String text) {
    public boolean onPaper() {
        return !by.equals(recordedBy);
    }

    /// Whether the other says the same; only the time may differ.
    boolean repeats(Viewpoint other) {
        return id.equals(other.id)
                && piece.equals(other.piece)
                && version == other.version
                && by.equals(other.by)
                && givenOn.equals(other.givenOn)
                && recordedBy.equals(other.recordedBy)
                && text.equals(other.text);
    }

    @Override
    public String toString() {
        return "Viewpoint[" + id + ", " + piece + ", [sealed]]";
    }
}
