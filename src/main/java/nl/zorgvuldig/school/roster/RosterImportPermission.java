package nl.zorgvuldig.school.roster;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.SchoolActs;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.roster.RosterImportAnswer.Refused;
import org.springframework.stereotype.Component;

/// Permission to import: for administrators of the board today, and the system account when its
/// operator asks. Every step writes an audit event before it is taken.
@Component
final class RosterImportPermission {
    private static final String ADMINISTRATOR = "administrator";
    private static final String PROGRAM = "program";
    private static final String NONE = "none";

    private final Staff staff;
    private final AuditLog log;
    private final Clock clock;

    RosterImportPermission(Staff staff, AuditLog log, Clock clock) {
        this.staff = staff;
        this.log = log;
        this.clock = clock;
    }

    /// The refusal, when the acting person may not import.
    @Upholds(CONFIDENTIALITY)
    Optional<Refused> refusal() {
        if (program() || administrator()) {
            return Optional.empty();
        }
        Acting acting = Acting.current().with(SchoolActs.IMPORT);
        log.append(AuditEvent.of(clock, acting, CONFIDENTIALITY, AuditOutcome.REFUSED, NONE));
        return Optional.of(new Refused(CONFIDENTIALITY, Sentence.of("roster.no.administrator")));
    }

    /// @param count of pupils compared, or of changes made
    void note(AuditOutcome outcome, SchoolId school, int count) {
        log.append(AuditEvent.of(
                        clock,
                        Acting.current().with(SchoolActs.IMPORT),
                        NECESSARY_FOR_GUIDANCE,
                        outcome,
                        program() ? PROGRAM : ADMINISTRATOR)
                .through(school)
                .counting(count));
    }

    private static boolean program() {
        return Acting.current().person().equals(PersonId.PROGRAM);
    }

    private boolean administrator() {
        return staff.listFunctions(Acting.current().person()).stream()
                .anyMatch(held -> held.function() == StaffFunction.ADMINISTRATOR
                        && held.period().contains(SchoolDay.today(clock)));
    }
}
