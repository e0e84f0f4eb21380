package nl.zorgvuldig.media;

import static nl.zorgvuldig.holdings.SubjectKind.STAFF;
import static nl.zorgvuldig.media.StaffAnswerStore.TABLE;

import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// What an employee said about pictures of themselves. It goes with the account.
@Component
final class StaffAnswerHoldings extends DeclaredHoldings {
    private final StaffAnswerStore store;

    StaffAnswerHoldings(StaffAnswerStore store, ProgramWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("media.purpose_of_keeping.staff_answer", LegalBasis.CONSENT, "ACCOUNT", Keeping.ACCOUNT)
                .table(TABLE)
                .columns(STAFF, DataKind.REFERENCE, "person")
                .columns(STAFF, DataKind.CONSENT, "given_at", "said")
                .exportsAnyone(person -> Export.of(store.list(person), answer -> plain(person, answer)))
                .destroysWithAccount(person -> Removed.of(TABLE, store.delete(person)));
    }

    private static Export.Row plain(PersonId person, StaffAnswer answer) {
        return Export.Row.of(TABLE)
                .with("person", person.toString())
                .with("given_at", answer.givenAt().toString())
                .with("said", Codes.of(answer.said()));
    }
}
