package nl.zorgvuldig.identity.passkey;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.identity.passkey.PasskeyStore.TABLE;

import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// What is kept of the passkeys somebody signs in with: nothing of what opens them.
@Component
final class PasskeyHoldings extends DeclaredHoldings {
    private final PasskeyStore store;

    PasskeyHoldings(PasskeyStore store, ProgramWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("identity.purpose.passkey", LegalBasis.PUBLIC_TASK, "ACCOUNT", Keeping.ACCOUNT)
                .table(TABLE)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.LOOK_UP, "credential_hash", "sealed_credential")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "sealed_name")
                .exportsAnyone(person -> Export.of(store.list(board(), person), PasskeyHoldings::plain))
                .destroysWithAccount(person -> Removed.of(TABLE, store.removeAll(board(), person)))
                .asMaintenance();
    }

    private static Export.Row plain(Passkey passkey) {
        return Export.Row.of(TABLE)
                .with("person", passkey.person().toString())
                .with("number", Integer.toString(passkey.number()))
                .with("sealed_name", passkey.name())
                .with("made_at", passkey.made().toString())
                .with("used_at", passkey.used());
    }

    private static BoardId board() {
        return Acting.current().board();
    }
}
