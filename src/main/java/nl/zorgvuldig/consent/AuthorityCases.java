package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.BirthDates;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Guardianship;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Pupils at school, not of age, over whom nobody is known to have authority, and whose turn it is to
/// record who has: that of the head who keeps the dossier. Where there is none, somebody sees to it that
/// there is.
@Component
final class AuthorityCases implements CaseKind {
    private final Guardians guardians;
    private final Pupils pupils;
    private final BirthDates births;
    private final Schools schools;
    private final Staff staff;
    private final Turns turns;

    AuthorityCases(Guardians guardians, Pupils pupils, BirthDates births, Schools schools, Staff staff, Turns turns) {
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
                        new AuthorityRules(known.getOrDefault(where.pupil(), Set.of()), today)
                                .waiting(where.enrolments(), facts.getOrDefault(where.pupil(), List.of()), born(where)),
                        heads.getOrDefault(where.keeper(), Set.of()),
                        today))
                .toList();
    }

    private Optional<LocalDate> born(Whereabouts where) {
        return Optional.ofNullable(births.of(where.keeper()).get(where.pupil()));
    }

    private Stream<OpenCase> open(PupilId pupil, Waiting waiting, Set<PersonId> heads, LocalDate today) {
        return OpenCase.of(
                pupil.value(),
                pupil,
                Turns.of(waiting, somebody -> turns.first(somebody, heads, List.of(), Set.of(), today)));
    }
}
