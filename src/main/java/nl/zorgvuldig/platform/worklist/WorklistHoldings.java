package nl.zorgvuldig.platform.worklist;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;

import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Personal data of the work list: of what somebody was notified, and how often they want to be.
@Component
final class WorklistHoldings extends DeclaredHoldings {
    private final WaitingNoticeStore store;

    WorklistHoldings(WaitingNoticeStore store, SystemWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("worklist.purpose.notice", LegalBasis.PUBLIC_TASK, "MESSAGE", RetentionPurpose.ACCOUNT)
                .table(WaitingNoticeStore.NOTICES)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "kind", "case_id", "task", "notice", "noticed_on")
                .table(WaitingNoticeStore.DIGESTS)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "sent_on")
                .table(WaitingNoticeStore.RHYTHMS)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "kind", "rhythm")
                .exportsAnyone(store::of)
                .destroysWithAccount(person -> RemovedRows.of(WaitingNoticeStore.NOTICES, store.deleteNotices(person))
                        .with(RemovedRows.of(WaitingNoticeStore.DIGESTS, store.deleteDigests(person)))
                        .with(RemovedRows.of(WaitingNoticeStore.RHYTHMS, store.deleteRhythms(person))))
                .asMaintenance();
    }
}
