package nl.zorgvuldig.school.personnel;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.accesslog.AuditEventDescriber;
import nl.zorgvuldig.access.accesslog.AuditEventDescription;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.LogPage;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Access log of a personnel dossier, for the employee it is about. The database shows them only
/// audit events about themselves.
@Component
public final class PersonnelAccessLog {
    private static final Set<Act> ACTS = Set.of(
            PersonnelActs.READ_PERSONNEL,
            PersonnelActs.READ_PERSONNEL_DOCUMENT,
            PersonnelActs.COPY_PERSONNEL,
            PersonnelActs.WRITE_PERSONNEL,
            PersonnelActs.COMMENT_PERSONNEL,
            PersonnelActs.READ_PERSONNEL_LOG);

    /// Number of events per page of the log.
    private static final int PAGE = 100;

    private final AuditLog log;
    private final AuditEventDescriber words;
    private final Work work;

    PersonnelAccessLog(AuditLog log, AuditEventDescriber words, Work work) {
        this.log = log;
        this.words = words;
        this.work = work;
    }

    /// @param lines newest first
    /// @param refused number of refused requests; by whom is only for those who supervise the log
    /// @param next where earlier events begin; empty when there are none
    public record Looked(List<AuditEventDescription> lines, int refused, Optional<EventId> next) {}

    @Upholds({CONFIDENTIALITY, STAFF_DATA_FOR_APPOINTMENT_AND_PAY})
    public Looked read(Granted<PersonId> key, Optional<EventId> before) {
        PersonId employee = key.use(PersonnelActs.READ_PERSONNEL_LOG);
        LogPage page =
                work.read(PersonnelActs.READ_PERSONNEL_LOG, () -> log.history(employee.value(), ACTS, PAGE, before));
        List<AuditEvent> others = page.events().stream()
                .filter(event -> !event.actor().equals(employee))
                .toList();
        List<AuditEvent> shown =
                others.stream().filter(PersonnelAccessLog::shown).toList();
        int refused = Math.toIntExact(others.stream()
                .filter(event -> event.outcome() == AuditOutcome.REFUSED)
                .count());
        return new Looked(words.say(shown), refused, page.next());
    }

    /// Whether the event is shown: reading and writing are; requesting an empty form adds nothing.
    private static boolean shown(AuditEvent event) {
        return switch (event.outcome()) {
            case GRANTED -> event.act() != PersonnelActs.WRITE_PERSONNEL;
            case DONE -> true;
            case REFUSED -> false;
        };
    }
}
