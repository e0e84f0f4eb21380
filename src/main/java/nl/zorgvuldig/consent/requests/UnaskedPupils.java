package nl.zorgvuldig.consent.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.zorgvuldig.consent.decisions.ConsentDeciders;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// The pupils about whom nobody was asked and nobody answered, with their legal representatives.
@Component
final class UnaskedPupils {
    private static final int LATELY = 30;

    private final ConsentRequestStore askings;
    private final ConsentFactsReader reader;
    private final Pupils pupils;
    private final Schools schools;
    private final Staff staff;
    private final Work work;
    private final Clock clock;

    UnaskedPupils(
            ConsentRequestStore askings,
            ConsentFactsReader reader,
            Pupils pupils,
            Schools schools,
            Staff staff,
            Work work,
            Clock clock) {
        this.askings = askings;
        this.reader = reader;
        this.pupils = pupils;
        this.schools = schools;
        this.staff = staff;
        this.work = work;
        this.clock = clock;
    }

    /// At the schools a person heads today; none for anybody else.
    Map<PupilId, List<PersonId>> by(SignedInUser head) {
        return at(headed(head), career -> true);
    }

    /// At all schools of the board, of those who came in the last weeks: pupils from before the
    /// school started with this program are left to the head.
    Map<PupilId, List<PersonId>> lately() {
        LocalDate since = SchoolDay.today(clock).minusDays(LATELY);
        return at(
                schools.list().stream().map(School::id).toList(),
                career -> career.current(SchoolDay.today(clock)).entered().isAfter(since));
    }

    private Map<PupilId, List<PersonId>> at(List<SchoolId> places, Predicate<SchoolCareer> which) {
        LocalDate today = SchoolDay.today(clock);
        Set<PupilId> candidates = new HashSet<>();
        for (SchoolId school : places) {
            for (SchoolCareer career : pupils.listKeptBy(school)) {
                if (career.attends(today) && which.test(career)) {
                    candidates.add(career.pupil());
                }
            }
        }
        if (candidates.isEmpty()) {
            return Map.of();
        }
        work.read(Act.BROWSE, () -> askings.list(candidates)).forEach(request -> candidates.remove(request.pupil()));
        Map<PupilId, List<PersonId>> waiting = new LinkedHashMap<>();
        reader.read(candidates).values().stream()
                .filter(facts -> facts.answers().isEmpty())
                .forEach(facts -> waiting.put(facts.pupil(), ConsentDeciders.of(facts, today)));
        return waiting;
    }

    private List<SchoolId> headed(SignedInUser head) {
        return staff.listFunctions(head.person()).stream()
                .filter(held ->
                        held.function() == StaffFunction.HEAD && held.period().contains(SchoolDay.today(clock)))
                .map(HeldFunction::school)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
