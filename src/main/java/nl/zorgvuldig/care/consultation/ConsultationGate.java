package nl.zorgvuldig.care.consultation;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessGate;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.care.consultation.storage.ConsultationStore;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Access gate of consultations. The audit event says in which role somebody enters.
@Component
public final class ConsultationGate implements AccessGate<ConsultationId, ConsultationAttendee> {
    /// Refused to this person; the same answer as for a consultation that does not exist.
    public static final AccessRuling.Denied OTHERS =
            new AccessRuling.Denied(TALKS_END_IN_AGREEMENTS, Sentence.of("consultation.no.others"));

    private final ConsultationStore store;
    private final Staff staff;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    ConsultationGate(ConsultationStore store, Staff staff, Boards boards, Work work, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public boolean supports(Act act) {
        return act == DossierActs.CONSULT;
    }

    @Override
    public Class<ConsultationAttendee> opens() {
        return ConsultationAttendee.class;
    }

    @Override
    public Optional<ConsultationId> find(Function<String, Optional<UUID>> address, String through) {
        return address.apply("meeting").map(ConsultationId::new);
    }

    @Override
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Judged<ConsultationAttendee> judge(SignedInUser who, Act act, ConsultationId id) {
        Optional<ConsultationAttendee> found = look(who, id);
        AuditEvent line = AuditEvent.of(
                        clock,
                        Acting.current(),
                        act,
                        TALKS_END_IN_AGREEMENTS,
                        found.isPresent() ? AuditOutcome.GRANTED : AuditOutcome.REFUSED,
                        found.map(attendee -> attendee.role().code()).orElse(AccessRelation.NONE.code()))
                .through(id);
        return new Judged<>(
                found.<AccessRuling>map(attendee -> allowed(attendee, id)).orElse(OTHERS), found, line);
    }

    /// Everybody who enters works at the school.
    private static AccessRuling allowed(ConsultationAttendee attendee, ConsultationId id) {
        return new AccessRuling.Allowed(
                attendee.clause(), AccessRelation.COLLEAGUE, Optional.of(id.value()), attendee.because());
    }

    /// The same answer without an audit event and without a key, for what continues under an
    /// earlier event.
    public Optional<ConsultationAttendee> look(SignedInUser who, ConsultationId id) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> store.find(id)))
                .flatMap(found -> ConsultationRules.enter(
                        found, who.person(), staff.dutiesOf(who.person()), SchoolDay.today(clock)));
    }
}
