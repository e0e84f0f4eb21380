package nl.zorgvuldig.retention;

import java.util.List;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.vault.Keeping;

/// Every column about a person in this module, and why it is kept.
final class RetentionHeld {
    static final List<Holding> COLUMNS = List.of(
            staff(TermStore.TABLE, "set_by", "retention.purpose.terms"),
            register(HoldStore.TABLE, "pupil", "retention.purpose.hold"),
            register(HoldStore.TABLE, "sealed_reason", "retention.purpose.hold"),
            register(HoldStore.TABLE, "until", "retention.purpose.hold"),
            staff(HoldStore.TABLE, "held_by", "retention.purpose.hold"),
            staff(HoldStore.TABLE, "held_at", "retention.purpose.hold"),
            staff(HoldStore.TABLE, "lifted_by", "retention.purpose.hold"),
            staff(HoldStore.TABLE, "lifted_at", "retention.purpose.hold"),
            register(NoticeStore.TABLE, "pupil", "retention.purpose.notice"),
            register(NoticeStore.TABLE, "due_on", "retention.purpose.notice"),
            guardian(NoticeStore.TABLE, "person", "retention.purpose.notice"),
            guardian(NoticeStore.TABLE, "told_on", "retention.purpose.notice"),
            guardian(NoticeStore.TABLE, "way", "retention.purpose.notice"),
            register(DestructionStore.TABLE, "pupil", "retention.purpose.run"),
            register(DestructionStore.TABLE, "left_on", "retention.purpose.run"),
            staff(DestructionStore.TABLE, "approved_by", "retention.purpose.run"),
            staff(DestructionStore.TABLE, "approved_at", "retention.purpose.run"),
            guardian(TraceStore.COMPANION, "guardian", "retention.purpose.run"));

    private RetentionHeld() {}

    private static Holding register(String table, String column, String purpose) {
        return new Holding(
                table,
                column,
                column.equals("pupil") ? DataKind.REFERENCE : DataKind.SCHOOL_CAREER,
                SubjectKind.PUPIL,
                purpose,
                LegalBasis.LEGAL_DUTY,
                Part.REGISTER.code(),
                Keeping.REGISTER);
    }

    private static Holding guardian(String table, String column, String purpose) {
        return new Holding(
                table,
                column,
                DataKind.ACTIVITY,
                SubjectKind.GUARDIAN,
                purpose,
                LegalBasis.LEGAL_DUTY,
                Part.REGISTER.code(),
                Keeping.REGISTER);
    }

    private static Holding staff(String table, String column, String purpose) {
        return new Holding(
                table,
                column,
                DataKind.ACTIVITY,
                SubjectKind.STAFF,
                purpose,
                LegalBasis.PUBLIC_TASK,
                "ACCOUNT",
                Keeping.ACCOUNT);
    }
}
