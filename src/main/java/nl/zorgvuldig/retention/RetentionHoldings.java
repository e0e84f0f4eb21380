package nl.zorgvuldig.retention;

import static nl.zorgvuldig.holdings.SubjectKind.GUARDIAN;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// What is kept about holding back, telling and destroying. About a pupil and the parents it goes
/// with the register; that somebody chose a term or approved stays, in the name of nobody once
/// their account is gone.
@Component
final class RetentionHoldings extends DeclaredHoldings {
    private static final String TERMS = "retention.purpose.terms";
    private static final String HOLD = "retention.purpose.hold";
    private static final String NOTICE = "retention.purpose.notice";
    private static final String RUN = "retention.purpose.run";

    private final TermStore terms;
    private final HoldStore holds;
    private final NoticeStore notices;
    private final DestructionStore destructions;
    private final Work work;

    RetentionHoldings(
            TermStore terms,
            HoldStore holds,
            NoticeStore notices,
            DestructionStore destructions,
            Work work,
            ProgramWork program) {
        super(program);
        this.terms = terms;
        this.holds = holds;
        this.notices = notices;
        this.destructions = destructions;
        this.work = work;
    }

    /// Goes past what keeps a dossier, for one of which the log says that its key went already.
    boolean beginAgain(Destruction one) {
        return work.write(Act.DESTROY, () -> destructions.move(one, RunState.CHECKED));
    }

    @Override
    protected Holdings declare() {
        return described()
                .exportsPupil(this::heldBack)
                .exportsPupil(pupil -> Export.of(notices.list(List.of(pupil)), RetentionHoldings::row))
                .exports(
                        subject -> subject.kind() == GUARDIAN,
                        subject -> Export.of(notices.listTo(subject.id()), RetentionHoldings::row))
                .exports(
                        subject -> subject.kind() != PUPIL && subject.kind() != GUARDIAN,
                        subject -> setOrApproved(subject.id()))
                .destroysOfPupil(Keeping.REGISTER, this::delete);
    }

    private static Holdings described() {
        return Holdings.keptFor(TERMS, LegalBasis.PUBLIC_TASK, "ACCOUNT", Keeping.ACCOUNT)
                .table(TermStore.TABLE)
                .columns(STAFF, DataKind.ACTIVITY, "set_by")
                .alsoFor(HOLD, LegalBasis.LEGAL_DUTY, Part.REGISTER.code(), Keeping.REGISTER)
                .table(HoldStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "sealed_reason", "until")
                .alsoFor(HOLD, LegalBasis.PUBLIC_TASK, "ACCOUNT", Keeping.ACCOUNT)
                .columns(STAFF, DataKind.ACTIVITY, "held_by", "held_at", "lifted_by", "lifted_at")
                .alsoFor(NOTICE, LegalBasis.LEGAL_DUTY, Part.REGISTER.code(), Keeping.REGISTER)
                .table(NoticeStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "due_on")
                .columns(GUARDIAN, DataKind.ACTIVITY, "person", "told_on", "way")
                .alsoFor(RUN, LegalBasis.LEGAL_DUTY, Part.REGISTER.code(), Keeping.REGISTER)
                .table(TraceStore.COMPANION)
                .columns(GUARDIAN, DataKind.ACTIVITY, "guardian")
                .table(DestructionStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "left_on")
                .alsoFor(RUN, LegalBasis.PUBLIC_TASK, "ACCOUNT", Keeping.ACCOUNT)
                .columns(STAFF, DataKind.ACTIVITY, "approved_by", "approved_at");
    }

    private Export heldBack(PupilId pupil) {
        return holds.until(List.of(pupil)).isEmpty()
                ? Export.nothing()
                : Export.of(holds.list(pupil), RetentionHoldings::row);
    }

    private Export setOrApproved(UUID person) {
        return terms.setBy(person).with(Export.of(destructions.listApprovedBy(person), RetentionHoldings::row));
    }

    private static Export.Row row(Hold hold) {
        return Export.Row.of(HoldStore.TABLE)
                .with("sealed_reason", hold.reason())
                .with("until", hold.until().toString());
    }

    private static Export.Row row(Notice notice) {
        return Export.Row.of(NoticeStore.TABLE)
                .with("part", Codes.of(notice.part()))
                .with("due_on", notice.due().toString())
                .with("told_on", notice.told().toString())
                .with("way", Codes.of(notice.way()));
    }

    private static Export.Row row(Destruction destruction) {
        return Export.Row.of(DestructionStore.TABLE)
                .with("id", destruction.id().toString())
                .with("approved_at", destruction.approvedAt().toString());
    }

    private Removed delete(PupilId pupil) {
        destructions.forget(pupil);
        return Removed.of(HoldStore.TABLE, holds.delete(pupil))
                .with(Removed.of(NoticeStore.TABLE, notices.delete(pupil)));
    }
}
