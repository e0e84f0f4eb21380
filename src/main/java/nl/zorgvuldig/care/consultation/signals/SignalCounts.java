package nl.zorgvuldig.care.consultation.signals;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.care.consultation.ConsultationRules;
import nl.zorgvuldig.care.consultation.PupilSignal;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffDuties;
import org.springframework.stereotype.Component;

/// Counts of the signals of this school year, without names, for head and support coordinator.
@Component
public final class SignalCounts {
    private final SignalCountStore store;
    private final Staff staff;
    private final Schools schools;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    SignalCounts(SignalCountStore store, Staff staff, Schools schools, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.schools = schools;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The schools of which somebody is head or support coordinator today.
    public List<School> listSchools(SignedInUser who) {
        LocalDate day = SchoolDay.today(clock);
        StaffDuties duties = staff.dutiesOf(who.person());
        return schools.list().stream()
                .filter(school -> ConsultationRules.leads(duties, school.id(), day))
                .toList();
    }

    /// For how many pupils of a school, or of one of its groups, each signal was given this school
    /// year; small numbers are withheld. In the order of the list.
    ///
    /// @param school one of [#listSchools]
    @Upholds({TALKS_END_IN_AGREEMENTS, CONFIDENTIALITY})
    public Map<PupilSignal, SignalCountRules.Count> count(School school, Optional<GroupId> group) {
        LocalDate from = SchoolYear.of(SchoolDay.today(clock)).period().from();
        Map<PupilSignal, Integer> counted = work.read(DossierActs.CONSULT, () -> store.count(school.id(), group, from));
        log.append(log.done(DossierActs.CONSULT, TALKS_END_IN_AGREEMENTS, "counted")
                .through(group.map(GroupId::value).orElse(school.id().value()))
                .counting(counted.size()));
        return SignalCountRules.told(counted);
    }
}
