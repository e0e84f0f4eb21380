package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.dossier.PlanStore.DAYS;
import static nl.zorgvuldig.dossier.PlanStore.LINKS;
import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.List;
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
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Which entries are plans for support, with their days and what belongs to them. What they say is
/// held with the entries.
@Component
final class PlanHoldings implements HoldsPersonalData {
    private final PlanStore store;
    private final Work work;
    private final Boards boards;

    PlanHoldings(PlanStore store, Work work, Boards boards) {
        this.store = store;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding(DAYS, "pupil", DataKind.REFERENCE, PUPIL),
                holding(DAYS, "plan", DataKind.REFERENCE, PUPIL),
                holding(DAYS, "evaluate_on", DataKind.GUIDANCE, PUPIL),
                holding(LINKS, "pupil", DataKind.REFERENCE, PUPIL),
                holding(LINKS, "plan", DataKind.REFERENCE, PUPIL),
                holding(LINKS, "entry", DataKind.REFERENCE, PUPIL),
                holding(LINKS, "role", DataKind.GUIDANCE, PUPIL),
                holding(LINKS, "linked_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(LINKS, "linked_at", DataKind.ACTIVITY, ACCOUNT_HOLDER));
    }

    private static Holding holding(String table, String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                table,
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
        return boards.program(subject.board())
                .call(() -> work.read(Act.MAINTAIN, () -> switch (subject.kind()) {
                    case PUPIL -> store.everything(new PupilId(subject.id()));
                    case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER ->
                        store.linkedBy(new PersonId(subject.id()));
                }));
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (subject.kind() != PUPIL || keeping != Keeping.DOSSIER) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board())
                .call(() -> work.write(
                        Act.DESTROY,
                        () -> Removed.of(DAYS, store.deleteDays(pupil))
                                .with(Removed.of(LINKS, store.deleteLinks(pupil)))));
    }
}
