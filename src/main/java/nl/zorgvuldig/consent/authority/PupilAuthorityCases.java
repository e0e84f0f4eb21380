package nl.zorgvuldig.consent.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.Guardianship;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Pupils at school, not of age, without any recorded authority, as cases: awaiting the head who
/// keeps the dossier. Where there is none, somebody sees to it that there is.
@Component
final class PupilAuthorityCases implements CaseKind {
    private final Guardians guardians;
    private final Pupils pupils;
    private final BirthDates births;
    private final Schools schools;
    private final Staff staff;
    private final WorkTurnFinder turns;

    PupilAuthorityCases(
            Guardians guardians, Pupils pupils, BirthDates births, Schools schools, Staff staff, WorkTurnFinder turns) {
        this.guardians = guardians;
        this.pupils = pupils;
        this.births = births;
        this.schools = schools;
        this.staff = staff;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "authority";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        List<PupilId> found = guardians.listWithoutAuthority(
                schools.list().stream().map(School::id).toList(), today);
        Map<PupilId, List<AuthorityFact>> facts =
                guardians.listAuthority(found).stream().collect(Collectors.groupingBy(AuthorityFact::pupil));
        Map<PupilId, Set<PersonId>> known = guardians.listGuardianships(found).stream()
                .collect(Collectors.groupingBy(
                        Guardianship::pupil, Collectors.mapping(Guardianship::person, Collectors.toSet())));
        Map<SchoolId, Set<PersonId>> heads = staff.listHeads(today);
        return pupils.list(found).stream()
                .flatMap(where -> open(
                        where.pupil(),
                        new PupilAuthorityRules(known.getOrDefault(where.pupil(), Set.of()), today)
                                .waiting(where.enrolments(), facts.getOrDefault(where.pupil(), List.of()), born(where)),
                        heads.getOrDefault(where.keeper(), Set.of()),
                        today))
                .toList();
    }

    private Optional<LocalDate> born(SchoolCareer where) {
        return Optional.ofNullable(births.of(where.keeper()).get(where.pupil()));
    }

    private Stream<OpenCase> open(PupilId pupil, AwaitedAction waiting, Set<PersonId> heads, LocalDate today) {
        return OpenCase.of(
                pupil.value(),
                pupil,
                WorkTurnFinder.of(waiting, somebody -> turns.first(somebody, heads, List.of(), Set.of(), today)));
    }
}
