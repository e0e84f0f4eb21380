package nl.zorgvuldig.dossier.record.viewpoints;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// What a parent, or a pupil of sixteen, thinks of an entry or a document (*zienswijze*). It stands
/// with that piece wherever the piece goes; the school neither changes nor refuses it. Its text
/// prints as `[sealed]`.
///
/// @param version of the entry they saw; of a document 1
/// @param by whose view it is
/// @param givenOn the day they gave it: of a paper, the day it came
/// @param recordedBy somebody else only for what was handed over on paper
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

    /// Whether the other says the same; only the moment may differ.
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
