package nl.zorgvuldig.care.experts.questions;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.experts.ExpertActs;
import nl.zorgvuldig.care.experts.ExpertRules;
import nl.zorgvuldig.care.experts.advice.ConsultationAdvices;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.ExpertDossierAccess;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Questions without a pupil, for the expert who answers them. Row security gives each expert their
/// own, as long as they are open.
@Component
public final class ExpertAnswers {
    private final ExpertQuestionStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ExpertAnswers(ExpertQuestionStore store, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Newest first.
    public List<ExpertQuestion> list(SignedInUser who) {
        return who.kind() == AccountKind.EXPERT
                ? work.read(DossierActs.ADVISE, () -> store.listWith(who.person()))
                : List.of();
    }

    /// Opening one writes an audit event, about nobody.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Optional<ExpertQuestion> open(SignedInUser who, ExpertQuestionId id) {
        Optional<ExpertQuestion> found =
                list(who).stream().filter(question -> question.id().equals(id)).findFirst();
        log.append(
                found.isPresent()
                        ? line(DossierActs.ADVISE, AuditOutcome.GRANTED, "expert", id)
                        : line(DossierActs.ADVISE, AuditOutcome.REFUSED, "none", id));
        return found;
    }

    /// Answers it once; empty when the answer is stored.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public List<Objection> answer(ExpertQuestion question, String text) {
        Optional<Objection> wrong = ExpertDossierAccess.objection("answer", text, ConsultationAdvices.LONGEST);
        if (wrong.isPresent()) {
            return List.of(wrong.get());
        }
        if (!question.waits(SchoolDay.today(clock))) {
            return List.of(ExpertRules.no("answer", "expertise.no.answered"));
        }
        return work.write(DossierActs.ADVISE, () -> {
            ExpertQuestion.Answer answer = new ExpertQuestion.Answer(clock.instant(), text.strip());
            if (store.answer(question, answer) == 0) {
                return List.of(ExpertRules.no("answer", "expertise.no.answered"));
            }
            log.append(line(ExpertActs.KEEP_EXPERT, AuditOutcome.DONE, "answered", question.id()));
            return List.of();
        });
    }

    private AuditEvent line(Act act, AuditOutcome outcome, String relation, ExpertQuestionId id) {
        return AuditEvent.of(clock, Acting.current().with(act), EXPERTS_AFTER_CONSENT, outcome, relation)
                .through(id);
    }
}
