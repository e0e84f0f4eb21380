package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.holdings.HoldingActs;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import org.junit.jupiter.api.Test;

/// What the log says about employees since a backup was made is done again after it was put back.
class StaffAgainTest {
    @Test
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    void after_a_restore_who_left_since_is_put_out_again_and_who_came_back_is_not() {
        StaffDesk left = StaffDesk.newcomer();
        StaffDesk back = StaffDesk.newcomer();
        StaffDesk twice = StaffDesk.newcomer();
        List.of(left, back, twice).forEach(StaffDesk::arrives);
        List<AuditEvent> since = List.of(
                line(left, Departures.ENDED),
                line(back, Departures.ENDED),
                line(twice, Departures.ENDED),
                line(back, Staff.RESUMED),
                line(twice, Staff.RESUMED),
                line(twice, Departures.ENDED));
        left.asProgram(() -> assertThat(left.demo.part(StaffAgain.class).destroyAgain(since))
                .as("nothing was destroyed")
                .isZero());
        assertThat(left.open()).isFalse();
        assertThat(back.open()).isTrue();
        assertThat(twice.open()).isFalse();
    }

    private static AuditEvent line(StaffDesk desk, String what) {
        return AuditEvent.of(
                        desk.demo.clock(),
                        new Acting(desk.demo.board(), PersonId.PROGRAM, HoldingActs.RETAIN, desk.today()),
                        STAFF_DATA_FOR_APPOINTMENT_AND_PAY,
                        AuditOutcome.DONE,
                        what)
                .about(desk.employee);
    }
}
