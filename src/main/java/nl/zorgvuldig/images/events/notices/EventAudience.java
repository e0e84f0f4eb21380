package nl.zorgvuldig.images.events.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.events.SchoolEvent;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.Guardianship;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// The people an event concerns: the parents of every child known today to be there on the day, and
/// all staff of the school. Children who join later are found by asking again.
@Component
public final class EventAudience {
    private final Pupils pupils;
    private final Guardians guardians;
    private final Staff staff;
    private final Clock clock;

    EventAudience(Pupils pupils, Guardians guardians, Staff staff, Clock clock) {
        this.pupils = pupils;
        this.guardians = guardians;
        this.staff = staff;
        this.clock = clock;
    }

    /// @param parents each with their children who will be there; ordered by id, so that concurrent
    ///     senders wait for each other without deadlock
    /// @param leftToTheHead people the program does not notify ([EventAudienceRules])
    public record Circle(
            Map<PersonId, List<PupilId>> parents, Set<PersonId> staff, Map<PersonId, List<PupilId>> leftToTheHead) {}

    public Circle of(SchoolEvent event) {
        LocalDate day = event.day();
        List<PupilId> there = candidates(event).stream()
                .filter(career -> career.attends(event.school(), day))
                .filter(career -> event.wholeSchool() || placed(career, event))
                .map(SchoolCareer::pupil)
                .distinct()
                .toList();
        Map<PupilId, List<AuthorityFact>> authority =
                guardians.listAuthority(there).stream().collect(Collectors.groupingBy(AuthorityFact::pupil));
        Set<PupilId> secret = guardians.listWithSecretAddress(there);
        Map<PersonId, List<PupilId>> parents = sorted();
        Map<PersonId, List<PupilId>> left = sorted();
        LocalDate today = SchoolDay.today(clock);
        for (Guardianship guardianship : guardians.listGuardianships(there)) {
            ParentalAuthority held = Guardians.authorityOn(
                    authority.getOrDefault(guardianship.pupil(), List.of()),
                    guardianship.pupil(),
                    guardianship.person(),
                    today);
            EventAudienceRules.Address where = secret.contains(guardianship.pupil())
                    ? EventAudienceRules.Address.SECRET
                    : EventAudienceRules.Address.OPEN;
            Map<PersonId, List<PupilId>> to =
                    switch (EventAudienceRules.decide(guardianship.relation(), held, where)) {
                        case TOLD -> parents;
                        case LEFT_TO_THE_HEAD -> left;
                    };
            to.computeIfAbsent(guardianship.person(), _ -> new ArrayList<>()).add(guardianship.pupil());
        }
        left.keySet().removeAll(parents.keySet());
        Set<PersonId> colleagues = colleagues(event.school(), today);
        colleagues.removeAll(parents.keySet());
        return new Circle(parents, colleagues, left);
    }

    private List<SchoolCareer> candidates(SchoolEvent event) {
        return event.wholeSchool()
                ? pupils.listAt(event.school())
                : event.groups().stream()
                        .flatMap(group -> pupils.listInGroup(group).stream())
                        .toList();
    }

    private static boolean placed(SchoolCareer pupil, SchoolEvent event) {
        return pupil.placements().stream()
                .filter(placement -> event.groups().contains(placement.group()))
                .anyMatch(placement -> placement.period().contains(event.day()));
    }

    private Set<PersonId> colleagues(SchoolId school, LocalDate today) {
        Set<PersonId> all = new TreeSet<>(Comparator.comparing(PersonId::value));
        staff.list(school).stream()
                .filter(member -> member.period().contains(today))
                .forEach(member -> all.add(member.person()));
        staff.listHolders(Set.of(StaffFunction.HEAD, StaffFunction.SUPPORT_COORDINATOR), today).stream()
                .filter(function -> function.school().equals(Optional.of(school)))
                .forEach(function -> all.add(function.person()));
        return all;
    }

    private static Map<PersonId, List<PupilId>> sorted() {
        return new TreeMap<>(Comparator.comparing(PersonId::value));
    }
}
