package nl.zorgvuldig.school.enrolment.guardians;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.FamilySchools;
import org.springframework.stereotype.Component;

/// Schools to which a parent or a pupil can turn, from the cached relations of guardians: they
/// decide whom a page names, and nothing about access.
@Component
final class GuardianSchools implements FamilySchools {
    private final GuardianshipCache ties;
    private final Pupils pupils;

    GuardianSchools(GuardianshipCache ties, Pupils pupils) {
        this.ties = ties;
        this.pupils = pupils;
    }

    @Override
    @Upholds(WHERE_TO_TURN)
    public List<SchoolId> list(PersonId person, LocalDate day) {
        GuardianshipCache.Ties found = ties.of(person);
        Stream<PupilId> children = found.guardianships().stream()
                .map(Guardianship::pupil)
                .filter(pupil -> Guardians.hasAuthority(found.authority(), pupil, person, day));
        List<PupilId> family =
                Stream.concat(children, Stream.of(new PupilId(person.value()))).toList();
        return pupils.list(family).stream().map(SchoolCareer::keeper).distinct().toList();
    }
}
