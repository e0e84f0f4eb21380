package nl.zorgvuldig.consultation;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.access.AccessGate;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.access.Ruling;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Who may come into a consultation. The line in the log says as what.
@Component
public final class ConsultationGate implements AccessGate<ConsultationId, Attendee> {
    /// Not for this person; the same about a consultation that is not there.
    public static final Ruling.Denied OTHERS =
            new Ruling.Denied(TALKS_END_IN_AGREEMENTS, Sentence.of("consultation.no.others"));

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
    public Class<Attendee> opens() {
        return Attendee.class;
    }

    @Override
    public Optional<ConsultationId> find(Function<String, Optional<UUID>> address, String through) {
        return address.apply("meeting").map(ConsultationId::new);
    }

    @Override
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Judged<Attendee> judge(SignedIn who, Act act, ConsultationId id) {
        Optional<Attendee> found = look(who, id);
        AuditEvent line = AuditEvent.of(
                        clock,
                        Acting.current(),
                        act,
                        TALKS_END_IN_AGREEMENTS,
                        found.isPresent() ? AuditOutcome.GRANTED : AuditOutcome.REFUSED,
                        found.map(one -> one.role().code()).orElse(Relation.NONE.code()))
                .through(id);
        return new Judged<>(found.<Ruling>map(one -> allowed(one, id)).orElse(OTHERS), found, line);
    }

    /// Whoever comes in works at the school.
    private static Ruling allowed(Attendee attendee, ConsultationId id) {
        return new Ruling.Allowed(attendee.clause(), Relation.COLLEAGUE, Optional.of(id.value()), attendee.because());
    }

    /// The same answer without a line and without a key, for what goes on under the line of before.
    public Optional<Attendee> look(SignedIn who, ConsultationId id) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> store.find(id)))
                .flatMap(found -> ConsultationRules.enter(
                        found, who.person(), staff.dutiesOf(who.person()), SchoolDay.today(clock)));
    }
}
