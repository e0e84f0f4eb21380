package nl.zorgvuldig.dossier.record.agreements;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Shows the support coordinator the overdue agreements of others.
@Component
public final class OverdueAgreements {
    private final OverdueAgreementStore store;
    private final Staff staff;
    private final Work work;
    private final Clock clock;

    OverdueAgreements(OverdueAgreementStore store, Staff staff, Work work, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.work = work;
        this.clock = clock;
    }

    /// For the pupils a support coordinator may list today, earliest due day first; without
    /// confidential entries. Empty for anybody else.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public List<OverdueAgreement> list(SignedInUser who, int most) {
        LocalDate today = SchoolDay.today(clock);
        boolean coordinates = staff.listFunctions(who.person()).stream()
                .filter(function -> function.function() == StaffFunction.SUPPORT_COORDINATOR)
                .anyMatch(function -> function.period().contains(today));
        return coordinates ? work.read(EnrolmentActs.LIST, () -> store.list(who.person(), today, most)) : List.of();
    }

    /// Overdue agreement, without its text.
    public record OverdueAgreement(PupilId pupil, PersonId owner, LocalDate dueOn) {}
}
