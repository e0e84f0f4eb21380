package nl.zorgvuldig.exchange;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.dossier.Content;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.kernel.PersonId;

/// A piece that was picked, and what was decided about it last.
///
/// @param part the version of an entry that was seen; 1 of a document
/// @param step 1 when it was picked, one more with each decision
public record Picked(
        PieceId item,
        int step,
        Content.Kind kind,
        int part,
        EntryKind what,
        LocalDate happenedOn,
        Treatment treatment,
        PersonId by,
        Instant at) {
    /// Whether it goes, in whatever form.
    public boolean goes() {
        return !(treatment instanceof Treatment.LeftOut);
    }
}
