package nl.zorgvuldig.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// What is kept about holding back, telling and destroying. About a pupil and the parents it goes
/// with the register; that somebody chose a term or approved stays, in the name of nobody once
/// their account is gone.
@Component
final class RetentionHoldings implements HoldsPersonalData {
    private final TermStore terms;
    private final HoldStore holds;
    private final NoticeStore notices;
    private final DestructionStore destructions;
    private final Work work;
    private final Boards boards;

    RetentionHoldings(
            TermStore terms,
            HoldStore holds,
            NoticeStore notices,
            DestructionStore destructions,
            Work work,
            Boards boards) {
        this.terms = terms;
        this.holds = holds;
        this.notices = notices;
        this.destructions = destructions;
        this.work = work;
        this.boards = boards;
    }

    /// Goes past what keeps a dossier, for one of which the log says that its key went already.
    boolean beginAgain(Destruction one) {
        return work.write(Act.DESTROY, () -> destructions.move(one, RunState.CHECKED));
    }

    @Override
    public List<Holding> describe() {
        return RetentionHeld.COLUMNS;
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        return switch (subject.kind()) {
            case PUPIL -> ofPupil(new PupilId(subject.id()));
            case GUARDIAN ->
                new Export(notices.listTo(subject.id()).stream().map(this::row).toList());
            case STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER ->
                terms.setBy(subject.id()).with(approvedBy(subject.id()));
        };
    }

    private Export ofPupil(PupilId pupil) {
        List<Export.Row> rows = new ArrayList<>();
        if (!holds.until(List.of(pupil)).isEmpty()) {
            holds.list(pupil).forEach(one -> rows.add(row(one)));
        }
        notices.list(List.of(pupil)).forEach(one -> rows.add(row(one)));
        return new Export(rows);
    }

    private static Export.Row row(Hold one) {
        return new Export.Row(HoldStore.TABLE, Map.of())
                .with("sealed_reason", one.reason())
                .with("until", one.until().toString());
    }

    private Export.Row row(Notice one) {
        return new Export.Row(NoticeStore.TABLE, Map.of())
                .with("part", Codes.of(one.part()))
                .with("due_on", one.due().toString())
                .with("told_on", one.told().toString())
                .with("way", Codes.of(one.way()));
    }

    private Export approvedBy(UUID person) {
        return new Export(destructions.listApprovedBy(person).stream()
                .map(one -> new Export.Row(DestructionStore.TABLE, Map.of())
                        .with("id", one.id().toString())
                        .with("approved_at", one.approvedAt().toString()))
                .toList());
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (subject.kind() != SubjectKind.PUPIL || keeping != Keeping.REGISTER) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board()).call(() -> work.write(Act.DESTROY, () -> destroyNow(pupil)));
    }

    private Removed destroyNow(PupilId pupil) {
        destructions.forget(pupil);
        return Removed.of(HoldStore.TABLE, holds.delete(pupil))
                .with(Removed.of(NoticeStore.TABLE, notices.delete(pupil)));
    }
}
