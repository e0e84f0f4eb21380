package nl.zorgvuldig.worklist;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;

import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Of what somebody was told that it waits, and how often they want to be.
@Component
final class WorklistHoldings extends DeclaredHoldings {
    private final NoticeStore store;

    WorklistHoldings(NoticeStore store, ProgramWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("worklist.purpose.notice", LegalBasis.PUBLIC_TASK, "MESSAGE", Keeping.ACCOUNT)
                .table(NoticeStore.NOTICES)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "kind", "case_id", "task", "notice", "noticed_on")
                .table(NoticeStore.DIGESTS)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "sent_on")
                .table(NoticeStore.RHYTHMS)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "kind", "rhythm")
                .exportsAnyone(store::of)
                .destroysWithAccount(person -> Removed.of(NoticeStore.NOTICES, store.deleteNotices(person))
                        .with(Removed.of(NoticeStore.DIGESTS, store.deleteDigests(person)))
                        .with(Removed.of(NoticeStore.RHYTHMS, store.deleteRhythms(person))))
                .asMaintenance();
    }
}
