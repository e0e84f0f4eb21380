package nl.zorgvuldig.consultation;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Duties;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// The door to what was signalled this school year, counted without names, for who leads a school.
@Component
public final class Tallies {
    private final TallyStore store;
    private final Staff staff;
    private final Schools schools;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Tallies(TallyStore store, Staff staff, Schools schools, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.schools = schools;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The schools somebody is head or support coordinator of today.
    public List<School> listSchools(SignedIn who) {
        LocalDate day = SchoolDay.today(clock);
        Duties duties = staff.dutiesOf(who.person());
        return schools.list().stream()
                .filter(one -> ConsultationRules.leads(duties, one.id(), day))
                .toList();
    }

    /// At how many pupils of a school, or of one of its groups, each signal was given this school
    /// year; a few are not told how many. In the order of the list.
    ///
    /// @param school one of [#listSchools]
    @Upholds({TALKS_END_IN_AGREEMENTS, CONFIDENTIALITY})
    public Map<Signal, TallyRules.Count> count(School school, Optional<GroupId> group) {
        LocalDate from = SchoolYear.of(SchoolDay.today(clock)).period().from();
        Map<Signal, Integer> counted = work.read(DossierActs.CONSULT, () -> store.count(school.id(), group, from));
        log.append(log.done(DossierActs.CONSULT, TALKS_END_IN_AGREEMENTS, "counted")
                .through(group.map(GroupId::value).orElse(school.id().value()))
                .counting(counted.size()));
        return TallyRules.told(counted);
    }
}
