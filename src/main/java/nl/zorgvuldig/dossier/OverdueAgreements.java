package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// The door through which what others should have done reaches the support coordinator.
@Component
public final class OverdueAgreements {
    private final OverdueStore store;
    private final Staff staff;
    private final Work work;
    private final Clock clock;

    OverdueAgreements(OverdueStore store, Staff staff, Work work, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.work = work;
        this.clock = clock;
    }

    /// Of the pupils a support coordinator may list today, the earliest day first; without what is
    /// confidential. None for anybody else.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public List<OverdueAgreement> list(SignedIn who, int most) {
        LocalDate today = SchoolDay.today(clock);
        boolean coordinates = staff.listFunctions(who.person()).stream()
                .filter(one -> one.function() == StaffFunction.SUPPORT_COORDINATOR)
                .anyMatch(one -> one.period().contains(today));
        return coordinates ? work.read(EnrolmentActs.LIST, () -> store.list(who.person(), today, most)) : List.of();
    }
}
