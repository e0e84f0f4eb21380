package nl.zorgvuldig.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// Something that is given as it is read without a key: enough to say whose turn it is.
///
/// @param pieces those that go, in whatever form
/// @param history in its order, without a word that somebody wrote
record UnopenedDisclosure(
        DisclosureId id,
        PupilId pupil,
        PersonId by,
        Instant at,
        Basis basis,
        LocalDate until,
        Set<PieceId> pieces,
        List<Recorded<DisclosureEvent>> history)
        implements DisclosureTerms, DisclosureCourse {
    UnopenedDisclosure {
        pieces = Set.copyOf(pieces);
        history = List.copyOf(history);
    }

    UnopenedDisclosure with(Set<PieceId> going, List<Recorded<DisclosureEvent>> events) {
        return new UnopenedDisclosure(id, pupil, by, at, basis, until, going, events);
    }

    @Override
    public DisclosureTerms request() {
        return this;
    }
}
