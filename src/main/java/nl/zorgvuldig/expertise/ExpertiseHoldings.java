package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import org.springframework.stereotype.Component;

/// What was agreed and advised about a pupil goes with the dossier; what is kept of an expert goes
/// with the account. Who proposed or advised learns that they did, without the pupil.
@Component
final class ExpertiseHoldings implements HoldsPersonalData {
    private final ExpertStore experts;
    private final CaseStore cases;
    private final CaseStepStore steps;
    private final AdviceStore advices;
    private final QuestionStore questions;
    private final Work work;
    private final Boards boards;

    ExpertiseHoldings(
            ExpertStore experts,
            CaseStore cases,
            CaseStepStore steps,
            AdviceStore advices,
            QuestionStore questions,
            Work work,
            Boards boards) {
        this.experts = experts;
        this.cases = cases;
        this.steps = steps;
        this.advices = advices;
        this.questions = questions;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return ExpertiseColumns.all();
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        return switch (subject.kind()) {
            case PUPIL -> ofPupil(new PupilId(subject.id()));
            case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER ->
                ofPerson(new PersonId(subject.id()));
        };
    }

    private Export ofPupil(PupilId pupil) {
        List<Export.Row> rows = new ArrayList<>();
        try {
            for (Case one : cases.listAbout(List.of(pupil))) {
                rows.add(plain(one));
                steps.list(one.id())
                        .forEach(step -> rows.add(row(CaseStepStore.TABLE, "consultation", one.id())
                                .with("taken_at", step.at().toString())));
            }
            for (Advice one : advices.listAbout(pupil)) {
                rows.add(row(AdviceStore.TABLE, "consultation", one.consultation())
                        .with("author", one.author().toString())
                        .with("written_at", one.at().toString())
                        .with("sealed_text", one.text()));
            }
        } catch (KeyDestroyed closedForEver) {
            return Export.nothing();
        }
        return new Export(rows);
    }

    private static Export.Row plain(Case one) {
        return row(CaseStore.TABLE, "id", one.id())
                .with("expert", one.expert().toString())
                .with("valid_from", one.period().from().toString())
                .with("valid_until", one.period().until().toString())
                .with("sealed_expert", one.who())
                .with("sealed_aim", one.aim());
    }

    private Export ofPerson(PersonId person) {
        List<Export.Row> rows = new ArrayList<>();
        try {
            experts.find(person)
                    .ifPresent(one -> rows.add(row(ExpertStore.TABLE, "person", person)
                            .with("discipline", one.discipline().code())
                            .with("handling", one.handling().code())
                            .with("sealed_organisation", one.organisation())));
        } catch (KeyDestroyed closedForEver) {
            return Export.nothing();
        }
        experts.addedBy(person).forEach(one -> rows.add(row(ExpertStore.TABLE, "person", one)));
        cases.concerning(person).forEach(one -> rows.add(row(CaseStore.TABLE, "id", one)));
        steps.takenBy(person).forEach(one -> rows.add(row(CaseStepStore.TABLE, "consultation", one)));
        advices.by(person).forEach(one -> rows.add(row(AdviceStore.TABLE, "id", one)));
        questions.concerning(person).forEach(one -> rows.add(row(QuestionStore.TABLE, "id", one)));
        return new Export(rows);
    }

    private static Export.Row row(String table, String column, Id id) {
        return new Export.Row(table, Map.of()).with(column, id.toString());
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        return switch (keeping) {
            case DOSSIER ->
                subject.kind() == PUPIL ? change(subject, () -> dossier(new PupilId(subject.id()))) : Removed.nothing();
            case ACCOUNT ->
                subject.kind() == PUPIL
                        ? Removed.nothing()
                        : change(subject, () -> account(new PersonId(subject.id())));
            case MEDICAL,
                    EMERGENCY,
                    REGISTER,
                    PERSONNEL,
                    PERSONNEL_TAX,
                    PERSONNEL_PAY,
                    APPLICANT,
                    BREACH,
                    MEDIA,
                    OUTBOX,
                    DRAFT,
                    LOG,
                    DIRECTORY -> Removed.nothing();
        };
    }

    private Removed change(Subject subject, java.util.function.Supplier<Removed> what) {
        return boards.program(subject.board()).call(() -> work.write(Act.DESTROY, what));
    }

    private Removed dossier(PupilId pupil) {
        return Removed.of(AdviceStore.TABLE, advices.delete(pupil))
                .with(Removed.of(CaseStepStore.TABLE, steps.delete(pupil)))
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
