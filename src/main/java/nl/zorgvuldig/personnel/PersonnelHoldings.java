package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.files.Unfit;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// What is in personnel dossiers, with its files. Each part ends with its own key; that somebody
/// worked here ends with the last of them.
///
/// A piece is described with the term most of them have; what is in the part of the tax or of pay
/// goes with that part.
@Component
final class PersonnelHoldings extends DeclaredHoldings {
    private static final String PURPOSE = "personnel.purpose_of_keeping.dossier";

    private final EmploymentStore employments;
    private final PieceStore pieces;
    private final ViewStore views;
    private final StaffHoldStore holds;
    private final StaffPapers papers;
    private final Vault vault;

    PersonnelHoldings(
            EmploymentStore employments,
            PieceStore pieces,
            ViewStore views,
            StaffHoldStore holds,
            StaffPapers papers,
            Vault vault,
            ProgramWork program) {
        super(program);
        this.employments = employments;
        this.pieces = pieces;
        this.views = views;
        this.holds = holds;
        this.papers = papers;
        this.vault = vault;
    }

    @Override
    protected Holdings declare() {
        Holdings all = described()
                .exports(subject -> subject.kind() == STAFF || subject.kind() == ACCOUNT_HOLDER, this::dossier);
        for (StaffClass part : StaffClass.values()) {
            all.destroys(
                            PersonnelHoldings::employed,
                            EnumSet.of(part.keeping()),
                            subject -> delete(person(subject), part))
                    .filesFirst(subject -> pieces.blobs(person(subject), part), papers::delete);
        }
        return all.destroys(PersonnelHoldings::employed, keepings(), subject -> deleteLast(person(subject)));
    }

    private static Holdings described() {
        return Holdings.keptFor(PURPOSE, LegalBasis.CONTRACT, StaffClass.PAY.retention(), StaffClass.PAY.keeping())
                .table(EmploymentStore.TABLE)
                .columns(STAFF, DataKind.EMPLOYMENT, "began_on", "ended_on")
                .columns(STAFF, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "recorded_by", "recorded_at")
                .alsoFor(PURPOSE, LegalBasis.CONTRACT, StaffClass.FILE.retention(), StaffClass.FILE.keeping())
                .table(PieceStore.TABLE)
                .columns(
                        STAFF,
                        DataKind.EMPLOYMENT,
                        "kind",
                        "happened_on",
                        "blob",
                        "sealed_text",
                        "sealed_words",
                        "unfit")
                .columns(STAFF, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "added_by", "added_at")
                .table(PieceStore.WITHDRAWALS)
                .columns(STAFF, DataKind.EMPLOYMENT, "sealed_reason")
                .columns(STAFF, DataKind.REFERENCE, "person", "piece")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "withdrawn_by", "withdrawn_at")
                .table(ViewStore.TABLE)
                .columns(STAFF, DataKind.EMPLOYMENT, "sealed_text", "given_at")
                .columns(STAFF, DataKind.REFERENCE, "person", "piece")
                .table(StaffHoldStore.TABLE)
                .columns(STAFF, DataKind.EMPLOYMENT, "keeping", "sealed_reason", "until")
                .columns(STAFF, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "held_by", "held_at", "lifted_by", "lifted_at");
    }

    private static boolean employed(Subject subject) {
        return subject.kind() == STAFF;
    }

    private static PersonId person(Subject subject) {
        return new PersonId(subject.id());
    }

    private static Set<Keeping> keepings() {
        return Arrays.stream(StaffClass.values()).map(StaffClass::keeping).collect(Collectors.toSet());
    }

    /// Of a colleague who added or closed something, nothing: that stands in the log.
    private Export dossier(Subject subject) {
        PersonId employee = person(subject);
        return Export.of(employments.find(employee).stream().toList(), PersonnelHoldings::row)
                .with(pieces(subject))
                .with(Export.of(views.list(employee), PersonnelHoldings::row))
                .with(Export.of(holds.list(employee), PersonnelHoldings::row));
    }

    private Export pieces(Subject subject) {
        List<Piece> all = pieces.list(person(subject));
        return new Export(
                all.stream().map(PersonnelHoldings::row).toList(),
                all.stream()
                        .flatMap(piece -> piece.document().map(paper -> file(subject, piece, paper)).stream())
                        .toList());
    }

    private Export.Attachment file(Subject subject, Piece piece, Piece.Attachment paper) {
        return new Export.Attachment(
                StaffCopy.fileName(piece),
                paper.format().type(),
                () -> asProgram(
                        subject.board(), () -> papers.open(piece.kind().part().key(person(subject)), paper.blob())));
    }

    private static Export.Row row(Employment employment) {
        return Export.Row.of(EmploymentStore.TABLE)
                .with("began_on", employment.period().from().toString())
                .with("ended_on", employment.ended().toString());
    }

    private static Export.Row row(Piece piece) {
        return Export.Row.of(PieceStore.TABLE)
                .with("kind", piece.kind().code())
                .with("happened_on", piece.happenedOn().toString())
                .with("added_at", piece.addedAt().toString())
                .with("sealed_text", piece.text())
                .with(
                        "unfit",
                        piece.attachment().flatMap(Piece.Attachment::unfit).map(Unfit::code))
                .with("file", piece.document().map(_ -> StaffCopy.fileName(piece)));
    }

    private static Export.Row row(StaffView view) {
        return Export.Row.of(ViewStore.TABLE)
                .with("given_at", view.givenAt().toString())
                .with("sealed_text", view.text());
    }

    private static Export.Row row(StaffHold hold) {
        return Export.Row.of(StaffHoldStore.TABLE)
                .with("keeping", hold.part().keeping().code())
                .with("held_at", hold.at().toString())
                .with("until", hold.until().toString())
                .with("sealed_reason", hold.reason());
    }

    private Removed delete(PersonId employee, StaffClass part) {
        return Removed.of(ViewStore.TABLE, views.delete(employee, part))
                .with(Removed.of(PieceStore.WITHDRAWALS, pieces.deleteWithdrawals(employee, part)))
                .with(Removed.of(PieceStore.TABLE, pieces.delete(employee, part)))
                .with(Removed.of(StaffHoldStore.TABLE, holds.delete(employee, part)));
    }

    private Removed deleteLast(PersonId employee) {
        return Arrays.stream(StaffClass.values()).anyMatch(part -> vault.exists(part.key(employee)))
                ? Removed.nothing()
                : Removed.of(EmploymentStore.TABLE, employments.delete(employee));
    }
}
