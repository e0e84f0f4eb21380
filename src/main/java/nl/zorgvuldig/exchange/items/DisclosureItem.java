package nl.zorgvuldig.exchange.items;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A piece that was picked, and what was decided about it last.
///
/// @param part the version of an entry that was seen; 1 of a document
/// @param step 1 when it was picked, one more with each decision
public record DisclosureItem(
        DossierItemId item,
        int step,
        DossierContent.Kind kind,
        int part,
        EntryKind what,
        LocalDate happenedOn,
        ItemTreatment treatment,
        PersonId by,
        Instant at) {
    /// Whether it goes, in whatever form.
    public boolean goes() {
        return !(treatment instanceof ItemTreatment.LeftOut);
    }
}
