package nl.zorgvuldig.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Placement;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// Gathers who must not stand in a copy, for the head, who knows them all.
@Component
final class StrangerBook {
    private final Pupils pupils;
    private final Guardians guardians;
    private final Work work;

    StrangerBook(Pupils pupils, Guardians guardians, Work work) {
        this.pupils = pupils;
        this.guardians = guardians;
        this.work = work;
    }

    Strangers of(AccessRequest request) {
        PupilId pupil = request.pupil();
        Whereabouts where = pupils.find(pupil).orElseThrow();
        Map<PupilId, PersonName> names = new HashMap<>(pupils.names(where.keeper()));
        PersonName own = names.remove(pupil);
        List<Guardian> parents = work.read(Act.READ, () -> guardians.list(pupil));
        Contact mine =
                parents.stream()
                        .filter(one -> one.person().equals(request.by()))
                        .map(Guardian::contact)
                        .findFirst()
                        .orElse(new Contact("", "", ""));
        List<Contact> others =
                parents.stream()
                        .filter(one -> !one.person().equals(request.by()))
                        .map(one -> without(one.contact(), mine))
                        .toList();
        Set<String> near =
                where.placements().stream()
                        .map(Placement::group)
                        .distinct()
                        .flatMap(group -> pupils.listInGroup(group).stream())
                        .map(Whereabouts::pupil)
                        .flatMap(one -> Optional.ofNullable(names.get(one)).stream())
                        .map(PersonName::given)
                        .filter(one -> own == null || !one.equals(own.given()))
                        .collect(Collectors.toSet());
        return new Strangers(others, names.values(), near);
    }

    /// What who asks shares with the other is no stranger's: parents who live together.
    private static Contact without(Contact other, Contact mine) {
        return new Contact(
                other.email().equalsIgnoreCase(mine.email()) ? "" : other.email(),
                other.phone().equals(mine.phone()) ? "" : other.phone(),
                other.address().equals(mine.address()) ? "" : other.address());
    }
}
