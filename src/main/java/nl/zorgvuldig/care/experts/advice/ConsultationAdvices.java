package nl.zorgvuldig.care.experts.advice;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.experts.ExpertActs;
import nl.zorgvuldig.care.experts.ExpertRules;
import nl.zorgvuldig.care.experts.ExpertWords;
import nl.zorgvuldig.care.experts.advice.ConsultationAdvice.AdviceId;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultation;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultations.ConsultationRecord;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.ExpertAdviceDraft;
import nl.zorgvuldig.dossier.record.ExpertDossierAccess;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Classmates;
import nl.zorgvuldig.school.enrolment.OtherPupilNames.Mention;
import org.springframework.stereotype.Component;

/// Advice of experts: the expert writes it, and the school files it in the dossier, with its
/// source.
@Component
public final class ConsultationAdvices {
    public static final int LONGEST = 8_000;

    private final ConsultationAdviceStore store;
    private final ExpertDossierAccess dossier;
    private final Classmates classmates;
    private final ExpertWords words;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ConsultationAdvices(
            ConsultationAdviceStore store,
            ExpertDossierAccess dossier,
            Classmates classmates,
            ExpertWords words,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.dossier = dossier;
        this.classmates = classmates;
        this.words = words;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The expert's advice, oldest first.
    public List<ConsultationAdvice> list(ExpertConsultation consultation) {
        return work.read(DossierActs.ADVISE, () -> store.list(consultation.id()));
    }

    /// Sending the same form again stores nothing more.
    ///
    /// @param key is used
    @Upholds({EXPERTS_AFTER_CONSENT, NECESSARY_FOR_GUIDANCE})
    public Outcome<AdviceId> write(Granted<PupilId> key, ExpertConsultation consultation, FormId form, String text) {
        Optional<Objection> wrong = ExpertDossierAccess.objection("advice", text, LONGEST);
        if (wrong.isPresent()) {
            return Outcome.rejected(wrong.get());
        }
        ConsultationAdvice advice = new ConsultationAdvice(
                new AdviceId(form.makes(key.person(), consultation.pupil())),
                consultation.id(),
                key.use(DossierActs.ADVISE),
                key.person(),
                clock.instant(),
                text.strip(),
                Optional.empty());
        return work.once(
                DossierActs.ADVISE,
                () -> {
                    store.add(advice);
                    done("advised", advice);
                    return Outcome.done(advice.id());
                },
                _ -> Outcome.repeated(
                        list(consultation).stream()
                                .filter(there -> there.id().equals(advice.id()))
                                .findFirst(),
                        there -> there.text().equals(advice.text()),
                        advice.id()));
    }

    /// Files an advice in the dossier, with its author; once, however often it is tried.
    ///
    /// @param write opens the dossier for writing, and is used
    @Upholds({EXPERTS_AFTER_CONSENT, NECESSARY_FOR_GUIDANCE})
    public Outcome<Nothing> file(Granted<PupilId> write, ConsultationRecord kept, AdviceId id) {
        Optional<ConsultationAdvice> found =
                kept.advices().stream().filter(advice -> advice.id().equals(id)).findFirst();
        if (found.isEmpty() || found.get().entry().isPresent()) {
            return Outcome.done();
        }
        ConsultationAdvice advice = found.get();
        if (classmates.around(advice.pupil()).in(advice.text()) == Mention.CHILD) {
            return Outcome.rejected(ExpertRules.no("advice", "expertise.no.advice_other_child"));
        }
        EntryId entry = new EntryId(id.value());
        return switch (dossier.file(write, advised(kept, advice, entry))) {
            case Outcome.Done<?> _ -> {
                work.change(ExpertActs.KEEP_EXPERT, () -> {
                    store.file(id, entry, write.person(), clock.instant());
                    done("filed", advice);
                });
                yield Outcome.done();
            }
            case Outcome.Rejected<?>(var objections) -> Outcome.rejected(objections);
            case Outcome.Conflict<?> _, Outcome.FormReused<?> _, Outcome.NotFound<?> _ -> Outcome.formReused();
        };
    }

    private ExpertAdviceDraft advised(ConsultationRecord kept, ConsultationAdvice advice, EntryId entry) {
        return new ExpertAdviceDraft(
                entry,
                advice.author(),
                SchoolDay.of(advice.at()),
                words.say(Sentence.of("expertise.advice.source", kept.it().who())) + "\n\n" + advice.text());
    }

    private void done(String what, ConsultationAdvice advice) {
        log.append(log.done(ExpertActs.KEEP_EXPERT, EXPERTS_AFTER_CONSENT, what)
                .about(advice.pupil())
                .through(advice.id()));
    }
}
