package nl.zorgvuldig.school.personnel.departures;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.personnel.StaffDesk;
import org.junit.jupiter.api.Test;

/// What the log says about employees since a backup was made is done again after it was put back.
class PersonnelDestructionReplayTest {
    @Test
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    void after_a_restore_who_left_since_is_put_out_again_and_who_came_back_is_not() {
        StaffDesk left = StaffDesk.newcomer();
        StaffDesk back = StaffDesk.newcomer();
        StaffDesk twice = StaffDesk.newcomer();
        List.of(left, back, twice).forEach(StaffDesk::arrives);
        List<AuditEvent> since = List.of(
                line(left, StaffDepartures.ENDED),
                line(back, StaffDepartures.ENDED),
                line(twice, StaffDepartures.ENDED),
                line(back, Staff.RESUMED),
                line(twice, Staff.RESUMED),
                line(twice, StaffDepartures.ENDED));
        left.asProgram(() -> assertThat(
                        left.demo.part(PersonnelDestructionReplay.class).destroyAgain(since))
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
