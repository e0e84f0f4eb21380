package nl.zorgvuldig.dossier.record;

import java.time.LocalDate;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;

/// Descriptor of an item in a dossier, without its text: what is needed to lay out pages of it.
///
/// @param version of an entry the newest; of a document 1
/// @param pages the number of pictures that show it; 1 for an entry, and for content shown as text
public record DossierContent(
        DossierItemId id,
        Kind kind,
        EntryKind what,
        int version,
        int pages,
        LocalDate happenedOn,
        Confidentiality level) {

    public enum Kind {
        ENTRY,
        DOCUMENT
    }

    /// Whether it exists for somebody with this relation to the pupil.
    public boolean isThereFor(AccessRelation reader) {
        return ConfidentialityRules.opens(level, reader);
    }
}
