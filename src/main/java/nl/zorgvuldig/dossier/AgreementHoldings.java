package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.dossier.AgreementStore.TABLE;
import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import org.springframework.stereotype.Component;

/// Who sees to agreements in a dossier, and what came of them. Whoever saw to one or took a step
/// learns that they did, not what about whom.
@Component
final class AgreementHoldings implements HoldsPersonalData {
    private final AgreementStore store;
    private final ReminderStore reminders;
    private final Work work;
    private final Boards boards;

    AgreementHoldings(AgreementStore store, ReminderStore reminders, Work work, Boards boards) {
        this.store = store;
        this.reminders = reminders;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding("pupil", DataKind.REFERENCE, PUPIL),
                holding("entry", DataKind.REFERENCE, PUPIL),
                holding("owner", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding("due_on", DataKind.GUIDANCE, PUPIL),
                holding("sealed_result", DataKind.GUIDANCE, PUPIL),
                holding("taken_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding("taken_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                reminder("owner"),
                reminder("sent_on"));
    }

    private static Holding reminder(String column) {
        return new Holding(
                ReminderStore.TABLE,
                column,
                DataKind.ACTIVITY,
                ACCOUNT_HOLDER,
                "dossier.purpose.guidance",
                LegalBasis.PUBLIC_TASK,
                "MESSAGE",
                Keeping.ACCOUNT);
    }

    private static Holding holding(String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                TABLE,
                column,
                kind,
                subject,
                "dossier.purpose.guidance",
                LegalBasis.PUBLIC_TASK,
                EntryKind.RETENTION_CLASS,
                Keeping.DOSSIER);
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        return switch (subject.kind()) {
            case PUPIL -> ofPupil(new PupilId(subject.id()));
            case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER ->
                store.doneBy(new PersonId(subject.id())).with(reminders.of(new PersonId(subject.id())));
        };
    }

    private Export ofPupil(PupilId pupil) {
        try {
            return new Export(store.list(pupil).stream()
                    .flatMap(one -> one.steps().stream().map(step -> plain(one.entry(), step)))
                    .toList());
        } catch (KeyDestroyed closedForEver) {
            return Export.nothing();
        }
    }

    private static Export.Row plain(EntryId entry, Agreement.Step step) {
        Export.Row row = new Export.Row(TABLE, Map.of())
                .with("entry", entry.toString())
                .with("step", Integer.toString(step.number()))
                .with("taken_by", step.by().toString())
                .with("taken_at", step.at().toString());
        return switch (step.what()) {
            case Agreement.What.Given given ->
                row.with("owner", given.owner().toString())
                        .with("due_on", given.dueOn().toString());
            case Agreement.What.Closed closed -> row.with("sealed_result", closed.result());
        };
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (keeping == Keeping.ACCOUNT) {
            PersonId owner = new PersonId(subject.id());
            return boards.program(subject.board())
                    .call(() ->
                            Removed.of(ReminderStore.TABLE, work.write(Act.MAINTAIN, () -> reminders.delete(owner))));
        }
        if (subject.kind() != PUPIL || keeping != Keeping.DOSSIER) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board())
                .call(() -> Removed.of(TABLE, work.write(Act.DESTROY, () -> store.delete(pupil))));
    }
}
