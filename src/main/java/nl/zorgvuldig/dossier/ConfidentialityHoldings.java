package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.dossier.ConfidentialityStore.TABLE;
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
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import org.springframework.stereotype.Component;

/// Which entries and documents about a pupil are or were confidential, and why. Whoever decided
/// learns that they did, not about whom.
@Component
final class ConfidentialityHoldings implements HoldsPersonalData {
    private final ConfidentialityStore store;
    private final Work work;
    private final Boards boards;

    ConfidentialityHoldings(ConfidentialityStore store, Work work, Boards boards) {
        this.store = store;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding("pupil", DataKind.REFERENCE, PUPIL),
                holding("piece", DataKind.REFERENCE, PUPIL),
                holding("level", DataKind.GUIDANCE, PUPIL),
                holding("sealed_reason", DataKind.GUIDANCE, PUPIL),
                holding("decided_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding("decided_at", DataKind.ACTIVITY, ACCOUNT_HOLDER));
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
                store.decidedBy(new PersonId(subject.id()));
        };
    }

    private Export ofPupil(PupilId pupil) {
        try {
            return new Export(store.list(pupil).stream()
                    .map(ConfidentialityHoldings::plain)
                    .toList());
        } catch (KeyDestroyed closedForEver) {
            return Export.nothing();
        }
    }

    private static Export.Row plain(Marking marking) {
        Export.Row row = new Export.Row(TABLE, Map.of())
                .with("piece", marking.piece().toString())
                .with("step", Integer.toString(marking.step()))
                .with("level", marking.level().code())
                .with("decided_by", marking.by().toString())
                .with("decided_at", marking.at().toString());
        return marking.reason().map(reason -> row.with("sealed_reason", reason)).orElse(row);
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (subject.kind() != PUPIL || keeping != Keeping.DOSSIER) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board())
                .call(() -> Removed.of(TABLE, work.write(Act.DESTROY, () -> store.delete(pupil))));
    }
}
