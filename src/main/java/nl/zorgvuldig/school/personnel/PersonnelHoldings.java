package nl.zorgvuldig.school.personnel;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.personnel.holds.StaffHold;
import nl.zorgvuldig.school.personnel.holds.StaffHoldStore;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;
import nl.zorgvuldig.school.personnel.items.PersonnelItemFiles;
import nl.zorgvuldig.school.personnel.items.PersonnelItemStore;
import nl.zorgvuldig.school.personnel.viewpoints.StaffViewpoint;
import nl.zorgvuldig.school.personnel.viewpoints.StaffViewpointStore;
import org.springframework.stereotype.Component;

/// Contents of personnel dossiers, with their files. Each part is destroyed with its own key; the
/// fact that somebody worked here is destroyed with the last part.
///
/// Items are described with the term most of them have; those in the tax or pay part are destroyed
/// with that part.
@Component
public final class PersonnelHoldings extends DeclaredHoldings {
    private static final String PURPOSE = "personnel.purpose_of_keeping.dossier";

    private final EmploymentStore employments;
    private final PersonnelItemStore pieces;
    private final StaffViewpointStore views;
    private final StaffHoldStore holds;
    private final PersonnelItemFiles papers;
    private final Vault vault;

    PersonnelHoldings(
            EmploymentStore employments,
            PersonnelItemStore pieces,
            StaffViewpointStore views,
            StaffHoldStore holds,
            PersonnelItemFiles papers,
            Vault vault,
            SystemWork program) {
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
        for (PersonnelDossierPart part : PersonnelDossierPart.values()) {
            all.destroys(
                            PersonnelHoldings::employed,
                            EnumSet.of(part.keeping()),
                            subject -> delete(person(subject), part))
                    .filesFirst(subject -> pieces.blobs(person(subject), part), papers::delete);
        }
        return all.destroys(PersonnelHoldings::employed, keepings(), subject -> deleteLast(person(subject)));
    }

    private static Holdings described() {
        return Holdings.keptFor(
                        PURPOSE,
                        LegalBasis.CONTRACT,
                        PersonnelDossierPart.PAY.retention(),
                        PersonnelDossierPart.PAY.keeping())
                .table(EmploymentStore.TABLE)
                .columns(STAFF, DataKind.EMPLOYMENT, "began_on", "ended_on")
                .columns(STAFF, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "recorded_by", "recorded_at")
                .alsoFor(
                        PURPOSE,
                        LegalBasis.CONTRACT,
                        PersonnelDossierPart.FILE.retention(),
                        PersonnelDossierPart.FILE.keeping())
                .table(PersonnelItemStore.TABLE)
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
                .table(PersonnelItemStore.WITHDRAWALS)
                .columns(STAFF, DataKind.EMPLOYMENT, "sealed_reason")
                .columns(STAFF, DataKind.REFERENCE, "person", "piece")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "withdrawn_by", "withdrawn_at")
                .table(StaffViewpointStore.TABLE)
                .columns(STAFF, DataKind.EMPLOYMENT, "sealed_text", "given_at")
                .columns(STAFF, DataKind.REFERENCE, "person", "piece")
                .table(StaffHoldStore.TABLE)
                .columns(STAFF, DataKind.EMPLOYMENT, "keeping", "sealed_reason", "until")
                .columns(STAFF, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "held_by", "held_at", "lifted_by", "lifted_at");
    }

    private static boolean employed(DataSubject subject) {
        return subject.kind() == STAFF;
    }

    private static PersonId person(DataSubject subject) {
        return new PersonId(subject.id());
    }

    private static Set<RetentionPurpose> keepings() {
        return Arrays.stream(PersonnelDossierPart.values())
                .map(PersonnelDossierPart::keeping)
                .collect(Collectors.toSet());
    }

    /// Exports nothing of a colleague who added or closed an item: that is in the log.
    private PersonalDataExport dossier(DataSubject subject) {
        PersonId employee = person(subject);
        return PersonalDataExport.of(employments.find(employee).stream().toList(), PersonnelHoldings::row)
                .with(pieces(subject))
                .with(PersonalDataExport.of(views.list(employee), PersonnelHoldings::row))
                .with(PersonalDataExport.of(holds.list(employee), PersonnelHoldings::row));
    }

    private PersonalDataExport pieces(DataSubject subject) {
        List<PersonnelItem> all = pieces.list(person(subject));
        return new PersonalDataExport(
                all.stream().map(PersonnelHoldings::row).toList(),
                all.stream()
                        .flatMap(piece -> piece.document().map(paper -> file(subject, piece, paper)).stream())
                        .toList());
    }

    private PersonalDataExport.Attachment file(
            DataSubject subject, PersonnelItem piece, PersonnelItem.Attachment paper) {
        return new PersonalDataExport.Attachment(
                StaffCopy.fileName(piece),
                paper.format().type(),
                () -> asProgram(
                        subject.board(), () -> papers.open(piece.kind().part().key(person(subject)), paper.blob())));
    }

    private static PersonalDataExport.Row row(Employment employment) {
        return PersonalDataExport.Row.of(EmploymentStore.TABLE)
                .with("began_on", employment.period().from().toString())
                .with("ended_on", employment.ended().toString());
    }

    private static PersonalDataExport.Row row(PersonnelItem piece) {
        return PersonalDataExport.Row.of(PersonnelItemStore.TABLE)
                .with("kind", piece.kind().code())
                .with("happened_on", piece.happenedOn().toString())
                .with("added_at", piece.addedAt().toString())
                .with("sealed_text", piece.text())
                .with(
                        "unfit",
                        piece.attachment()
                                .flatMap(PersonnelItem.Attachment::unfit)
                                .map(FileRejection::code))
                .with("file", piece.document().map(_ -> StaffCopy.fileName(piece)));
    }

    private static PersonalDataExport.Row row(StaffViewpoint view) {
        return PersonalDataExport.Row.of(StaffViewpointStore.TABLE)
                .with("given_at", view.givenAt().toString())
                .with("sealed_text", view.text());
    }

    private static PersonalDataExport.Row row(StaffHold hold) {
        return PersonalDataExport.Row.of(StaffHoldStore.TABLE)
                .with("keeping", hold.part().keeping().code())
                .with("held_at", hold.at().toString())
                .with("until", hold.until().toString())
                .with("sealed_reason", hold.reason());
    }

    private RemovedRows delete(PersonId employee, PersonnelDossierPart part) {
        return RemovedRows.of(StaffViewpointStore.TABLE, views.delete(employee, part))
                .with(RemovedRows.of(PersonnelItemStore.WITHDRAWALS, pieces.deleteWithdrawals(employee, part)))
                .with(RemovedRows.of(PersonnelItemStore.TABLE, pieces.delete(employee, part)))
                .with(RemovedRows.of(StaffHoldStore.TABLE, holds.delete(employee, part)));
    }

    private RemovedRows deleteLast(PersonId employee) {
        return Arrays.stream(PersonnelDossierPart.values()).anyMatch(part -> vault.exists(part.key(employee)))
                ? RemovedRows.nothing()
                : RemovedRows.of(EmploymentStore.TABLE, employments.delete(employee));
    }
}
