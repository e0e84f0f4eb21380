package nl.zorgvuldig.care.experts;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.EXPERT;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import nl.zorgvuldig.care.experts.advice.ConsultationAdvice;
import nl.zorgvuldig.care.experts.advice.ConsultationAdviceStore;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultation;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationStore;
import nl.zorgvuldig.care.experts.questions.ExpertQuestionStore;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Personal data about consultations with experts: what was agreed and advised about a pupil is
/// destroyed with the dossier; what is kept of an expert is destroyed with the account. Whoever
/// proposed or advised learns that they did, without the pupil.
@Component
public final class ExpertHoldings extends DeclaredHoldings {
    private final ExpertStore experts;
    private final ExpertConsultationStore cases;
    private final ConsultationAdviceStore advices;
    private final ExpertQuestionStore questions;
    private final Work work;

    ExpertHoldings(
            ExpertStore experts,
            ExpertConsultationStore cases,
            ConsultationAdviceStore advices,
            ExpertQuestionStore questions,
            Work work,
            SystemWork program) {
        super(program);
        this.experts = experts;
        this.cases = cases;
        this.advices = advices;
        this.questions = questions;
        this.work = work;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "expertise.purpose.register", LegalBasis.PUBLIC_TASK, "ACCOUNT", RetentionPurpose.ACCOUNT)
                .table(ExpertStore.TABLE)
                .columns(EXPERT, DataKind.REFERENCE, "person")
                .columns(EXPERT, DataKind.EMPLOYMENT, "discipline", "handling", "sealed_organisation")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "added_by", "added_at", "closed_at")
                .table(ExpertQuestionStore.TABLE)
                .columns(EXPERT, DataKind.REFERENCE, "expert")
                .columns(EXPERT, DataKind.MESSAGE, "sealed_text", "sealed_answer", "answered_at")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "school", "asked_by", "asked_at", "open_until", "ended_at")
                .alsoFor(
                        "expertise.purpose.consultation", LegalBasis.CONSENT, "PUPIL_DOSSIER", RetentionPurpose.DOSSIER)
                .table(ExpertConsultationStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "id", "pupil", "shown")
                .columns(EXPERT, DataKind.REFERENCE, "expert")
                .columns(PUPIL, DataKind.RELATION, "valid_from", "valid_until", "ended")
                .columns(
                        PUPIL,
                        DataKind.GUIDANCE,
                        "shown_version",
                        "shown_kind",
                        "shown_day",
                        "sealed_aim",
                        "sealed_expert")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "proposed_by", "proposed_at")
                .table(ExpertConsultationStore.EVENTS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "consultation")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "step", "what", "meets_at", "taken_by", "taken_at")
                .table(ConsultationAdviceStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "consultation")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_text", "entry")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "author", "written_at", "filed_at", "filed_by")
                .exportsPupil(this::ofPupil)
                .exportsPerson(this::ofPerson)
                .destroysOfPupil(RetentionPurpose.DOSSIER, this::dossier)
                .destroys(
                        subject -> subject.kind() != PUPIL,
                        EnumSet.of(RetentionPurpose.ACCOUNT),
                        subject -> account(new PersonId(subject.id())));
    }

    private PersonalDataExport ofPupil(PupilId pupil) {
        List<PersonalDataExport.Row> rows = new ArrayList<>();
        for (ExpertConsultation agreed : cases.listAbout(List.of(pupil))) {
            rows.add(plain(agreed));
            cases.findFile(agreed.id()).stream()
                    .flatMap(file -> file.history().stream())
                    .forEach(recorded -> rows.add(row(ExpertConsultationStore.EVENTS, "consultation", agreed.id())
                            .with("taken_at", recorded.at().toString())));
        }
        advices.listAbout(pupil).forEach(advice -> rows.add(plain(advice)));
        return new PersonalDataExport(rows);
    }

    private static PersonalDataExport.Row plain(ExpertConsultation agreed) {
        return row(ExpertConsultationStore.TABLE, "id", agreed.id())
                .with("expert", agreed.expert().toString())
                .with("valid_from", agreed.period().from().toString())
                .with("valid_until", agreed.period().until().toString())
                .with("sealed_expert", agreed.who())
                .with("sealed_aim", agreed.aim());
    }

    private static PersonalDataExport.Row plain(ConsultationAdvice advice) {
        return row(ConsultationAdviceStore.TABLE, "consultation", advice.consultation())
                .with("author", advice.author().toString())
                .with("written_at", advice.at().toString())
                .with("sealed_text", advice.text());
    }

    private PersonalDataExport ofPerson(PersonId person) {
        return PersonalDataExport.of(experts.find(person).stream().toList(), ExpertHoldings::plain)
                .with(rows(ExpertStore.TABLE, "person", experts.addedBy(person)))
                .with(rows(ExpertConsultationStore.TABLE, "id", cases.concerning(person)))
                .with(rows(ExpertConsultationStore.EVENTS, "consultation", cases.recordedBy(person)))
                .with(rows(ConsultationAdviceStore.TABLE, "id", advices.by(person)))
                .with(rows(ExpertQuestionStore.TABLE, "id", questions.concerning(person)));
    }

    private static PersonalDataExport.Row plain(ExpertStore.Line expert) {
        return row(ExpertStore.TABLE, "person", expert.person())
                .with("discipline", expert.discipline().code())
                .with("handling", expert.handling().code())
                .with("sealed_organisation", expert.organisation());
    }

    private static PersonalDataExport rows(String table, String column, List<? extends Id> ids) {
        return PersonalDataExport.of(ids, id -> row(table, column, id));
    }

    private static PersonalDataExport.Row row(String table, String column, Id id) {
        return PersonalDataExport.Row.of(table).with(column, id.toString());
    }

    private RemovedRows dossier(PupilId pupil) {
        return RemovedRows.of(ConsultationAdviceStore.TABLE, advices.delete(pupil))
                .with(RemovedRows.of(ExpertConsultationStore.EVENTS, cases.deleteEvents(pupil)))
                .with(RemovedRows.of(ExpertConsultationStore.TABLE, cases.delete(pupil)));
    }

    /// The line in the register is removed last of all, by whoever removes it, so that interrupted
    /// work is found again by it.
    private RemovedRows account(PersonId person) {
        return RemovedRows.of(ExpertQuestionStore.TABLE, questions.delete(person));
    }

    /// Destroys the last data of an expert's account. Not for an expert named in a consultation
    /// that is kept: the readable part of the line was destroyed with its key.
    void destroyLast(PersonId expert) {
        work.change(Act.DESTROY, () -> {
            if (cases.concerning(expert).isEmpty()) {
                experts.delete(expert);
            }
        });
    }
}
