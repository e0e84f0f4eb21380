package nl.zorgvuldig.enrolment;

import static nl.zorgvuldig.enrolment.EnrolmentHoldingStore.AUTHORITY;
import static nl.zorgvuldig.enrolment.EnrolmentHoldingStore.ENROLMENT;
import static nl.zorgvuldig.enrolment.EnrolmentHoldingStore.GUARDIAN;
import static nl.zorgvuldig.enrolment.EnrolmentHoldingStore.GUARDIANSHIP;
import static nl.zorgvuldig.enrolment.EnrolmentHoldingStore.PLACEMENT;
import static nl.zorgvuldig.enrolment.EnrolmentHoldingStore.PUPIL;
import static nl.zorgvuldig.enrolment.EnrolmentHoldingStore.REGISTER;

import java.util.List;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.vault.Keeping;

/// Every column about pupils and their parents, and why it is kept.
final class EnrolmentHeld {
    static final List<Holding> COLUMNS = List.of(
            register(PUPIL, "id", DataKind.REFERENCE),
            register(PUPIL, "school", DataKind.SCHOOL_CAREER),
            register(REGISTER, "pupil", DataKind.REFERENCE),
            register(REGISTER, "sealed_name", DataKind.NAME),
            register(REGISTER, "sealed_birth_date", DataKind.BIRTH_DATE),
            register(ENROLMENT, "pupil", DataKind.REFERENCE),
            register(ENROLMENT, "school", DataKind.SCHOOL_CAREER),
            register(ENROLMENT, "source_key", DataKind.LOOK_UP),
            register(ENROLMENT, "entered", DataKind.SCHOOL_CAREER),
            register(ENROLMENT, "last_school_day", DataKind.SCHOOL_CAREER),
            register(ENROLMENT, "deregistered", DataKind.SCHOOL_CAREER),
            register(ENROLMENT, "left_on", DataKind.SCHOOL_CAREER),
            placement("pupil", DataKind.REFERENCE),
            placement("group_id", DataKind.SCHOOL_CAREER),
            placement("year_group", DataKind.SCHOOL_CAREER),
            placement("valid_from", DataKind.SCHOOL_CAREER),
            placement("valid_until", DataKind.SCHOOL_CAREER),
            child(GUARDIANSHIP),
            parent(GUARDIANSHIP, "person", DataKind.REFERENCE),
            parent(GUARDIANSHIP, "relation", DataKind.RELATION),
            child(GUARDIAN),
            parent(GUARDIAN, "person", DataKind.REFERENCE),
            parent(GUARDIAN, "sealed_name", DataKind.NAME),
            parent(GUARDIAN, "sealed_contact", DataKind.CONTACT),
            parent(GUARDIAN, "address_secret", DataKind.CONTACT),
            child(AUTHORITY),
            parent(AUTHORITY, "person", DataKind.REFERENCE),
            parent(AUTHORITY, "authority", DataKind.RELATION),
            parent(AUTHORITY, "evidence", DataKind.RELATION),
            parent(AUTHORITY, "valid_from", DataKind.RELATION),
            parent(AUTHORITY, "valid_until", DataKind.RELATION),
            recorded("recorded_at"),
            recorded("recorded_by"));

    private EnrolmentHeld() {}

    private static Holding register(String table, String column, DataKind kind) {
        return new Holding(
                table,
                column,
                kind,
                SubjectKind.PUPIL,
                "enrolment.purpose.register",
                LegalBasis.LEGAL_DUTY,
                "ENROLMENT_ABSENCE",
                Keeping.REGISTER);
    }

    private static Holding placement(String column, DataKind kind) {
        return dossier(PLACEMENT, column, kind, SubjectKind.PUPIL, "enrolment.purpose.guidance");
    }

    private static Holding child(String table) {
        return dossier(table, "pupil", DataKind.REFERENCE, SubjectKind.PUPIL, "enrolment.purpose.parents");
    }

    private static Holding parent(String table, String column, DataKind kind) {
        return dossier(table, column, kind, SubjectKind.GUARDIAN, "enrolment.purpose.parents");
    }

    private static Holding recorded(String column) {
        return dossier(AUTHORITY, column, DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER, "enrolment.purpose.parents");
    }

    private static Holding dossier(String table, String column, DataKind kind, SubjectKind subject, String purpose) {
        return new Holding(
                table, column, kind, subject, purpose, LegalBasis.PUBLIC_TASK, "PUPIL_DOSSIER", Keeping.DOSSIER);
    }
}
