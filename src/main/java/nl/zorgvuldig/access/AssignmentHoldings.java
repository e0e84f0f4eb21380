package nl.zorgvuldig.access;

import static nl.zorgvuldig.access.AssignmentStore.TABLE;
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

/// Who was let in to guide one pupil for a while. Part of the pupil's dossier, also where it names
/// staff.
@Component
final class AssignmentHoldings implements HoldsPersonalData {
    private final AssignmentStore store;
    private final Work work;
    private final Boards boards;

    AssignmentHoldings(AssignmentStore store, Work work, Boards boards) {
        this.store = store;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding("pupil", DataKind.REFERENCE, PUPIL),
                holding("sealed_reason", DataKind.GUIDANCE, PUPIL),
                holding("valid_from", DataKind.RELATION, PUPIL),
                holding("valid_until", DataKind.RELATION, PUPIL),
                holding("person", DataKind.RELATION, ACCOUNT_HOLDER),
                holding("given_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding("given_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding("ended_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding("ended_at", DataKind.ACTIVITY, ACCOUNT_HOLDER));
    }

    private static Holding holding(String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                TABLE,
                column,
                kind,
                subject,
                "access.purpose.assignment",
                LegalBasis.PUBLIC_TASK,
                "PUPIL_DOSSIER",
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
                store.partOf(new PersonId(subject.id()));
        };
    }

    private Export ofPupil(PupilId pupil) {
        try {
            return new Export(
                    store.list(pupil).stream().map(AssignmentHoldings::plain).toList());
        } catch (KeyDestroyed closedForEver) {
            return Export.nothing();
        }
    }

    private static Export.Row plain(Assignment one) {
        Export.Row row = new Export.Row(TABLE, Map.of())
                .with("person", one.person().toString())
                .with("valid_from", one.period().from().toString())
                .with("valid_until", one.period().until().toString())
                .with("sealed_reason", one.reason())
                .with("given_by", one.givenBy().toString())
                .with("given_at", one.givenAt().toString());
        return one.endedAt().map(at -> row.with("ended_at", at.toString())).orElse(row);
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
