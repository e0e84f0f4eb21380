package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.APPLICANT;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.vault.Keeping;

/// The columns of this module with personal data. A piece is described with the term most of them
/// have; what is in the part of the tax or of pay goes with that part.
final class PersonnelColumns {
    static final List<Holding> ALL = Stream.of(
                    staff(EmploymentStore.TABLE, StaffClass.PAY, DataKind.EMPLOYMENT, "began_on", "ended_on"),
                    staff(EmploymentStore.TABLE, StaffClass.PAY, DataKind.REFERENCE, "person"),
                    staff(
                            PieceStore.TABLE,
                            StaffClass.FILE,
                            DataKind.EMPLOYMENT,
                            "kind",
                            "happened_on",
                            "blob",
                            "sealed_text",
                            "sealed_words",
                            "unfit"),
                    staff(PieceStore.TABLE, StaffClass.FILE, DataKind.REFERENCE, "person"),
                    staff(PieceStore.WITHDRAWALS, StaffClass.FILE, DataKind.EMPLOYMENT, "sealed_reason"),
                    staff(PieceStore.WITHDRAWALS, StaffClass.FILE, DataKind.REFERENCE, "person", "piece"),
                    staff(ViewStore.TABLE, StaffClass.FILE, DataKind.EMPLOYMENT, "sealed_text", "given_at"),
                    staff(ViewStore.TABLE, StaffClass.FILE, DataKind.REFERENCE, "person", "piece"),
                    staff(
                            StaffHoldStore.TABLE,
                            StaffClass.FILE,
                            DataKind.EMPLOYMENT,
                            "keeping",
                            "sealed_reason",
                            "until"),
                    staff(StaffHoldStore.TABLE, StaffClass.FILE, DataKind.REFERENCE, "person"),
                    done(StaffHoldStore.TABLE, StaffClass.FILE, "held_by", "held_at", "lifted_by", "lifted_at"),
                    done(EmploymentStore.TABLE, StaffClass.PAY, "recorded_by", "recorded_at"),
                    done(PieceStore.TABLE, StaffClass.FILE, "added_by", "added_at"),
                    done(PieceStore.WITHDRAWALS, StaffClass.FILE, "withdrawn_by", "withdrawn_at"))
            .flatMap(one -> one)
            .toList();

    static final List<Holding> OF_APPLICANTS = List.of(
            applicant("id", DataKind.REFERENCE, APPLICANT),
            applicant("applied_on", DataKind.EMPLOYMENT, APPLICANT),
            applicant("ended_on", DataKind.EMPLOYMENT, APPLICANT),
            applicant("consented_on", DataKind.CONSENT, APPLICANT),
            applicant("sealed_name", DataKind.NAME, APPLICANT),
            applicant("sealed_vacancy", DataKind.EMPLOYMENT, APPLICANT),
            applicant("recorded_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
            applicant("recorded_at", DataKind.ACTIVITY, ACCOUNT_HOLDER));

    private PersonnelColumns() {}

    private static Stream<Holding> staff(String table, StaffClass part, DataKind kind, String... columns) {
        return Stream.of(columns).map(one -> holding(table, one, part, kind, STAFF));
    }

    private static Stream<Holding> done(String table, StaffClass part, String... columns) {
        return Stream.of(columns).map(one -> holding(table, one, part, DataKind.ACTIVITY, ACCOUNT_HOLDER));
    }

    private static Holding holding(String table, String column, StaffClass part, DataKind kind, SubjectKind subject) {
        return new Holding(
                table,
                column,
                kind,
                subject,
                "personnel.purpose_of_keeping.dossier",
                LegalBasis.CONTRACT,
                part.retention(),
                part.keeping());
    }

    private static Holding applicant(String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                ApplicantStore.TABLE,
                column,
                kind,
                subject,
                "personnel.purpose_of_keeping.applicants",
                LegalBasis.CONTRACT,
                "APPLICANT",
                Keeping.APPLICANT);
    }
}
