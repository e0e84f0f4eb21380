package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.Unfit;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// What is in personnel dossiers, with its files. Each part ends with its own key; that somebody
/// worked here ends with the last of them.
@Component
final class PersonnelHoldings implements HoldsPersonalData {
    private final EmploymentStore employments;
    private final PieceStore pieces;
    private final ViewStore views;
    private final StaffHoldStore holds;
    private final StaffPapers papers;
    private final Vault vault;
    private final Work work;
    private final Boards boards;

    PersonnelHoldings(
            EmploymentStore employments,
            PieceStore pieces,
            ViewStore views,
            StaffHoldStore holds,
            StaffPapers papers,
            Vault vault,
            Work work,
            Boards boards) {
        this.employments = employments;
        this.pieces = pieces;
        this.views = views;
        this.holds = holds;
        this.papers = papers;
        this.vault = vault;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return PersonnelColumns.ALL;
    }

    /// Of a colleague who added or closed something, nothing: that stands in the log.
    @Override
    public Export export(Subject subject) {
        PersonId employee = new PersonId(subject.id());
        return subject.kind() == STAFF || subject.kind() == ACCOUNT_HOLDER
                ? boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> export(subject, employee)))
                : Export.nothing();
    }

    private Export export(Subject subject, PersonId employee) {
        List<Export.Row> rows = new ArrayList<>();
        List<Export.Attachment> files = new ArrayList<>();
        employments
                .find(employee)
                .ifPresent(one -> rows.add(row(EmploymentStore.TABLE)
                        .with("began_on", one.period().from().toString())
                        .with("ended_on", one.ended().toString())));
        for (Piece one : pieces.list(employee)) {
            Export.Row row = row(PieceStore.TABLE)
                    .with("kind", one.kind().code())
                    .with("happened_on", one.happenedOn().toString())
                    .with("added_at", one.addedAt().toString())
                    .with("sealed_text", one.text());
            Optional<Unfit> unfit = one.attachment().flatMap(Piece.Attachment::unfit);
            if (unfit.isPresent()) {
                row = row.with("unfit", unfit.get().code());
            }
            if (one.document().isPresent()) {
                Piece.Attachment paper = one.document().get();
                row = row.with("file", StaffCopy.fileName(one));
                files.add(new Export.Attachment(
                        StaffCopy.fileName(one),
                        paper.format().type(),
                        () -> boards.program(subject.board())
                                .call(() -> papers.open(one.kind().part().key(employee), paper.blob()))));
            }
            rows.add(row);
        }
        views.list(employee)
                .forEach(one -> rows.add(row(ViewStore.TABLE)
                        .with("given_at", one.givenAt().toString())
                        .with("sealed_text", one.text())));
        holds.list(employee)
                .forEach(one -> rows.add(row(StaffHoldStore.TABLE)
                        .with("keeping", one.part().keeping().code())
                        .with("held_at", one.at().toString())
                        .with("until", one.until().toString())
                        .with("sealed_reason", one.reason())));
        return new Export(rows, files);
    }

    private static Export.Row row(String table) {
        return new Export.Row(table, Map.of());
    }

    /// Files before rows: what stops halfway is found again by its rows.
    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        Optional<StaffClass> part = Arrays.stream(StaffClass.values())
                .filter(one -> one.keeping() == keeping)
                .findFirst();
        if (subject.kind() != STAFF || part.isEmpty()) {
            return Removed.nothing();
        }
        PersonId employee = new PersonId(subject.id());
        return boards.program(subject.board()).call(() -> destroy(employee, part.get()));
    }

    private Removed destroy(PersonId employee, StaffClass part) {
        work.read(Act.DESTROY, () -> pieces.blobs(employee, part)).forEach(papers::delete);
        Removed removed = work.write(
                Act.DESTROY,
                () -> Removed.of(ViewStore.TABLE, views.delete(employee, part))
                        .with(Removed.of(PieceStore.WITHDRAWALS, pieces.deleteWithdrawals(employee, part)))
                        .with(Removed.of(PieceStore.TABLE, pieces.delete(employee, part)))
                        .with(Removed.of(StaffHoldStore.TABLE, holds.delete(employee, part))));
        boolean last = Arrays.stream(StaffClass.values()).noneMatch(one -> vault.exists(one.key(employee)));
        return last
                ? removed.with(
                        Removed.of(EmploymentStore.TABLE, work.write(Act.DESTROY, () -> employments.delete(employee))))
                : removed;
    }
}
