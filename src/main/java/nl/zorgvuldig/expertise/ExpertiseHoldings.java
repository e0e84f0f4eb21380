package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.EXPERT;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// What was agreed and advised about a pupil goes with the dossier; what is kept of an expert goes
/// with the account. Who proposed or advised learns that they did, without the pupil.
@Component
final class ExpertiseHoldings extends DeclaredHoldings {
    private final ExpertStore experts;
    private final CaseStore cases;
    private final AdviceStore advices;
    private final QuestionStore questions;
    private final Work work;

    ExpertiseHoldings(
            ExpertStore experts,
            CaseStore cases,
            AdviceStore advices,
            QuestionStore questions,
            Work work,
            ProgramWork program) {
        super(program);
        this.experts = experts;
        this.cases = cases;
        this.advices = advices;
        this.questions = questions;
        this.work = work;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("expertise.purpose.register", LegalBasis.PUBLIC_TASK, "ACCOUNT", Keeping.ACCOUNT)
                .table(ExpertStore.TABLE)
                .columns(EXPERT, DataKind.REFERENCE, "person")
                .columns(EXPERT, DataKind.EMPLOYMENT, "discipline", "handling", "sealed_organisation")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "added_by", "added_at", "closed_at")
                .table(QuestionStore.TABLE)
                .columns(EXPERT, DataKind.REFERENCE, "expert")
                .columns(EXPERT, DataKind.MESSAGE, "sealed_text", "sealed_answer", "answered_at")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "school", "asked_by", "asked_at", "open_until", "ended_at")
                .alsoFor("expertise.purpose.consultation", LegalBasis.CONSENT, "PUPIL_DOSSIER", Keeping.DOSSIER)
                .table(CaseStore.TABLE)
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
                .table(CaseStore.EVENTS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "consultation")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "step", "what", "meets_at", "taken_by", "taken_at")
                .table(AdviceStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "consultation")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_text", "entry")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "author", "written_at", "filed_at", "filed_by")
                .exportsPupil(this::ofPupil)
                .exportsPerson(this::ofPerson)
                .destroysOfPupil(Keeping.DOSSIER, this::dossier)
                .destroys(
                        subject -> subject.kind() != PUPIL,
                        EnumSet.of(Keeping.ACCOUNT),
                        subject -> account(new PersonId(subject.id())));
    }

    private Export ofPupil(PupilId pupil) {
        List<Export.Row> rows = new ArrayList<>();
        for (Case agreed : cases.listAbout(List.of(pupil))) {
            rows.add(plain(agreed));
            cases.findFile(agreed.id()).stream()
                    .flatMap(file -> file.history().stream())
                    .forEach(recorded -> rows.add(row(CaseStore.EVENTS, "consultation", agreed.id())
                            .with("taken_at", recorded.at().toString())));
        }
        advices.listAbout(pupil).forEach(advice -> rows.add(plain(advice)));
        return new Export(rows);
    }

    private static Export.Row plain(Case agreed) {
        return row(CaseStore.TABLE, "id", agreed.id())
                .with("expert", agreed.expert().toString())
                .with("valid_from", agreed.period().from().toString())
                .with("valid_until", agreed.period().until().toString())
                .with("sealed_expert", agreed.who())
                .with("sealed_aim", agreed.aim());
    }

    private static Export.Row plain(Advice advice) {
        return row(AdviceStore.TABLE, "consultation", advice.consultation())
                .with("author", advice.author().toString())
                .with("written_at", advice.at().toString())
                .with("sealed_text", advice.text());
    }

    private Export ofPerson(PersonId person) {
        return Export.of(experts.find(person).stream().toList(), ExpertiseHoldings::plain)
                .with(rows(ExpertStore.TABLE, "person", experts.addedBy(person)))
                .with(rows(CaseStore.TABLE, "id", cases.concerning(person)))
                .with(rows(CaseStore.EVENTS, "consultation", cases.recordedBy(person)))
                .with(rows(AdviceStore.TABLE, "id", advices.by(person)))
                .with(rows(QuestionStore.TABLE, "id", questions.concerning(person)));
    }

    private static Export.Row plain(ExpertStore.Line expert) {
        return row(ExpertStore.TABLE, "person", expert.person())
                .with("discipline", expert.discipline().code())
                .with("handling", expert.handling().code())
                .with("sealed_organisation", expert.organisation());
    }

    private static Export rows(String table, String column, List<? extends Id> ids) {
        return Export.of(ids, id -> row(table, column, id));
    }

    private static Export.Row row(String table, String column, Id id) {
        return Export.Row.of(table).with(column, id.toString());
    }

    private Removed dossier(PupilId pupil) {
        return Removed.of(AdviceStore.TABLE, advices.delete(pupil))
                .with(Removed.of(CaseStore.EVENTS, cases.deleteEvents(pupil)))
                .with(Removed.of(CaseStore.TABLE, cases.delete(pupil)));
    }

    /// The line in the register goes last of all, by whoever removes it, so that what was cut off
    /// halfway is found again by it.
    private Removed account(PersonId person) {
        return Removed.of(QuestionStore.TABLE, questions.delete(person));
    }

    /// The last of what goes with the account of an expert. Not of who is named in a consultation
    /// that is kept: what can be read in the line went with the key.
    void destroyLast(PersonId expert) {
        work.change(Act.DESTROY, () -> {
            if (cases.concerning(expert).isEmpty()) {
                experts.delete(expert);
            }
        });
    }
}
