package nl.zorgvuldig.platform.identity.passkeys;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.identity.passkeys.PasskeyStore.TABLE;

import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Personal data that is stored about the passkeys of somebody: nothing that opens them.
@Component
final class PasskeyHoldings extends DeclaredHoldings {
    private final PasskeyStore store;

    PasskeyHoldings(PasskeyStore store, SystemWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("identity.purpose.passkey", LegalBasis.PUBLIC_TASK, "ACCOUNT", RetentionPurpose.ACCOUNT)
                .table(TABLE)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.LOOK_UP, "credential_hash", "sealed_credential")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "sealed_name")
                .exportsAnyone(person -> PersonalDataExport.of(store.list(board(), person), PasskeyHoldings::plain))
                .destroysWithAccount(person -> RemovedRows.of(TABLE, store.removeAll(board(), person)))
                .asMaintenance();
    }

    private static PersonalDataExport.Row plain(Passkey passkey) {
        return PersonalDataExport.Row.of(TABLE)
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
