package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.holdings.SubjectKind.GUARDIAN;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.privacy.retention.destruction.Destruction;
import nl.zorgvuldig.privacy.retention.destruction.DestructionNoticeStore;
import nl.zorgvuldig.privacy.retention.destruction.DestructionStore;
import nl.zorgvuldig.privacy.retention.destruction.DestructionTraceStore;
import nl.zorgvuldig.privacy.retention.holds.RetentionHold;
import nl.zorgvuldig.privacy.retention.holds.RetentionHoldStore;
import nl.zorgvuldig.privacy.retention.schedule.RetentionTermStore;
import org.springframework.stereotype.Component;

/// Data kept about holds, notices and destructions. What is about a pupil and the parents is
/// destroyed with the enrolment record; that somebody chose a term or approved stays, without a
/// name once their account is gone.
@Component
public final class RetentionHoldings extends DeclaredHoldings {
    private static final String TERMS = "retention.purpose.terms";
    private static final String HOLD = "retention.purpose.hold";
    private static final String NOTICE = "retention.purpose.notice";
    private static final String RUN = "retention.purpose.run";

    private final RetentionTermStore terms;
    private final RetentionHoldStore holds;
    private final DestructionNoticeStore notices;
    private final DestructionStore destructions;
    private final Work work;

    RetentionHoldings(
            RetentionTermStore terms,
            RetentionHoldStore holds,
            DestructionNoticeStore notices,
            DestructionStore destructions,
            Work work,
            SystemWork program) {
        super(program);
        this.terms = terms;
        this.holds = holds;
        this.notices = notices;
        this.destructions = destructions;
        this.work = work;
    }

    /// Moves a destruction on, regardless of what keeps the dossier, because the log says that its
    /// key was destroyed already.
    public boolean beginAgain(Destruction destruction) {
        return work.write(Act.DESTROY, () -> destructions.move(destruction, DestructionState.CHECKED));
    }

    @Override
    protected Holdings declare() {
        return described()
                .exportsPupil(this::heldBack)
                .exportsPupil(pupil -> PersonalDataExport.of(notices.list(List.of(pupil)), RetentionHoldings::row))
                .exports(
                        subject -> subject.kind() == GUARDIAN,
                        subject -> PersonalDataExport.of(notices.listTo(subject.id()), RetentionHoldings::row))
                .exports(
                        subject -> subject.kind() != PUPIL && subject.kind() != GUARDIAN,
                        subject -> setOrApproved(subject.id()))
                .destroysOfPupil(RetentionPurpose.REGISTER, this::delete);
    }

    private static Holdings described() {
        return Holdings.keptFor(TERMS, LegalBasis.PUBLIC_TASK, "ACCOUNT", RetentionPurpose.ACCOUNT)
                .table(RetentionTermStore.TABLE)
                .columns(STAFF, DataKind.ACTIVITY, "set_by")
                .alsoFor(HOLD, LegalBasis.LEGAL_DUTY, PupilDataPart.REGISTER.code(), RetentionPurpose.REGISTER)
                .table(RetentionHoldStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "sealed_reason", "until")
                .alsoFor(HOLD, LegalBasis.PUBLIC_TASK, "ACCOUNT", RetentionPurpose.ACCOUNT)
                .columns(STAFF, DataKind.ACTIVITY, "held_by", "held_at", "lifted_by", "lifted_at")
                .alsoFor(NOTICE, LegalBasis.LEGAL_DUTY, PupilDataPart.REGISTER.code(), RetentionPurpose.REGISTER)
                .table(DestructionNoticeStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "due_on")
                .columns(GUARDIAN, DataKind.ACTIVITY, "person", "told_on", "way")
                .alsoFor(RUN, LegalBasis.LEGAL_DUTY, PupilDataPart.REGISTER.code(), RetentionPurpose.REGISTER)
                .table(DestructionTraceStore.COMPANION)
                .columns(GUARDIAN, DataKind.ACTIVITY, "guardian")
                .table(DestructionStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "left_on")
                .alsoFor(RUN, LegalBasis.PUBLIC_TASK, "ACCOUNT", RetentionPurpose.ACCOUNT)
                .columns(STAFF, DataKind.ACTIVITY, "approved_by", "approved_at");
    }

    private PersonalDataExport heldBack(PupilId pupil) {
        return holds.until(List.of(pupil)).isEmpty()
                ? PersonalDataExport.nothing()
                : PersonalDataExport.of(holds.list(pupil), RetentionHoldings::row);
    }

    private PersonalDataExport setOrApproved(UUID person) {
        return terms.setBy(person)
                .with(PersonalDataExport.of(destructions.listApprovedBy(person), RetentionHoldings::row));
    }

    private static PersonalDataExport.Row row(RetentionHold hold) {
        return PersonalDataExport.Row.of(RetentionHoldStore.TABLE)
                .with("sealed_reason", hold.reason())
                .with("until", hold.until().toString());
    }

    private static PersonalDataExport.Row row(SentDestructionNotice notice) {
        return PersonalDataExport.Row.of(DestructionNoticeStore.TABLE)
                .with("part", Codes.of(notice.part()))
                .with("due_on", notice.due().toString())
                .with("told_on", notice.told().toString())
                .with("way", Codes.of(notice.way()));
    }

    private static PersonalDataExport.Row row(Destruction destruction) {
        return PersonalDataExport.Row.of(DestructionStore.TABLE)
                .with("id", destruction.id().toString())
                .with("approved_at", destruction.approvedAt().toString());
    }

    private RemovedRows delete(PupilId pupil) {
        destructions.forget(pupil);
        return RemovedRows.of(RetentionHoldStore.TABLE, holds.delete(pupil))
                .with(RemovedRows.of(DestructionNoticeStore.TABLE, notices.delete(pupil)));
    }
}
