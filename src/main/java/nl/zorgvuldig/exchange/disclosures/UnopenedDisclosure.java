package nl.zorgvuldig.exchange.disclosures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// A disclosure read without a key: enough to say whose turn it is.
///
/// @param pieces items that are disclosed, in whatever form
/// @param history in its order, without anybody's words
record UnopenedDisclosure(
        DisclosureId id,
        PupilId pupil,
        PersonId by,
        Instant at,
        DisclosureBasis basis,
        LocalDate until,
        Set<DossierItemId> pieces,
        List<RecordedEvent<DisclosureEvent>> history)
        implements DisclosureTerms, DisclosureCaseFile {
    UnopenedDisclosure {
        pieces = Set.copyOf(pieces);
        history = List.copyOf(history);
    }

    UnopenedDisclosure with(Set<DossierItemId> going, List<RecordedEvent<DisclosureEvent>> events) {
        return new UnopenedDisclosure(id, pupil, by, at, basis, until, going, events);
    }

    @Override
    public DisclosureTerms request() {
        return this;
    }
}
