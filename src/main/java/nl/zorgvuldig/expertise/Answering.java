package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.Advising;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to questions without a pupil for the expert who answers them. Row security gives each
/// expert their own, as long as they are open.
@Component
public final class Answering {
    private final QuestionStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Answering(QuestionStore store, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Newest first.
    public List<Question> list(SignedIn who) {
        return who.kind() == AccountKind.EXPERT
                ? work.read(DossierActs.ADVISE, () -> store.listWith(who.person()))
                : List.of();
    }

    /// Opening one is a line in the log, about nobody.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Optional<Question> open(SignedIn who, QuestionId id) {
        Optional<Question> found =
                list(who).stream().filter(one -> one.id().equals(id)).findFirst();
        log.append(
                found.isPresent()
                        ? line(DossierActs.ADVISE, AuditOutcome.GRANTED, "expert", id)
                        : line(DossierActs.ADVISE, AuditOutcome.REFUSED, "none", id));
        return found;
    }

    /// Answers it once; empty when the answer stands.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public List<Objection> answer(Question one, String text) {
        Optional<Objection> wrong = Advising.objection("answer", text, Advices.LONGEST);
        if (wrong.isPresent()) {
            return List.of(wrong.get());
        }
        if (!one.waits(SchoolDay.today(clock))) {
            return List.of(ExpertRules.no("answer", "expertise.no.answered"));
        }
        return work.write(DossierActs.ADVISE, () -> {
            Question.Answer answer = new Question.Answer(clock.instant(), text.strip());
            if (store.answer(one, answer) == 0) {
                return List.of(ExpertRules.no("answer", "expertise.no.answered"));
            }
            log.append(line(ExpertActs.KEEP_EXPERT, AuditOutcome.DONE, "answered", one.id()));
            return List.of();
        });
    }

    private AuditEvent line(Act act, AuditOutcome outcome, String relation, QuestionId id) {
        return AuditEvent.of(clock, Acting.current().with(act), EXPERTS_AFTER_CONSENT, outcome, relation)
                .through(id);
    }
}
