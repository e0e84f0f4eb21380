package nl.zorgvuldig.platform.calendar;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;

import java.time.LocalDate;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Personal data of the calendar: that somebody has a secret address, and nothing that gives it. What
/// the calendar shows is kept by the modules that it is of.
@Component
final class CalendarHoldings extends DeclaredHoldings {
    private final CalendarFeedStore store;

    CalendarHoldings(CalendarFeedStore store, SystemWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("calendar.purpose", LegalBasis.PUBLIC_TASK, "ACCOUNT", RetentionPurpose.ACCOUNT)
                .table(CalendarFeedStore.TABLE)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.LOOK_UP, "code_hash")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "made_at", "fetched_on")
                .exportsAnyone(person -> PersonalDataExport.of(store.list(person), CalendarHoldings::plain))
                .destroysWithAccount(person -> RemovedRows.of(CalendarFeedStore.TABLE, store.delete(person)))
                .asMaintenance();
    }

    private static PersonalDataExport.Row plain(CalendarFeed feed) {
        return PersonalDataExport.Row.of(CalendarFeedStore.TABLE)
                .with("made_at", feed.madeAt().toString())
                .with("fetched_on", feed.fetchedOn().map(LocalDate::toString).orElse(""));
    }
}
