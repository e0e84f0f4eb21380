package nl.zorgvuldig.exchange.items;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// An item chosen for a disclosure, with the last decision about it.
///
/// @param part the version of an entry that was seen; 1 for a document
/// @param step 1 when it was chosen, one more with each decision
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
    /// Whether it is disclosed, in whatever form.
    public boolean goes() {
        return !(treatment instanceof ItemTreatment.LeftOut);
    }
}
