package nl.zorgvuldig.identity;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;

import java.util.List;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.identity.AccountStore.Row;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import org.springframework.stereotype.Component;

/// What is kept about somebody because they have an account.
@Component
final class AccountHoldings extends DeclaredHoldings {
    private static final String ACCOUNT = "identity.account";
    private static final String PROVIDER = "identity.provider_link";

    private final Accounts accounts;
    private final AccountSeals seals;
    private final ProviderLinks providers;

    AccountHoldings(Accounts accounts, AccountSeals seals, ProviderLinks providers, ProgramWork program) {
        super(program);
        this.accounts = accounts;
        this.seals = seals;
        this.providers = providers;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("identity.purpose.account", LegalBasis.PUBLIC_TASK, "ACCOUNT", Keeping.ACCOUNT)
                .table(ACCOUNT)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.NAME, "sealed_name")
                .columns(ACCOUNT_HOLDER, DataKind.CONTACT, "sealed_email")
                .columns(ACCOUNT_HOLDER, DataKind.LOOK_UP, "address_hash", "directory_hash", "former_address_hash")
                .table("identity.directory")
                .columns(ACCOUNT_HOLDER, DataKind.LOOK_UP, "address_hash")
                .table("identity.sign_in_link")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "person", "page")
                .table(PROVIDER)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "issuer")
                .columns(ACCOUNT_HOLDER, DataKind.LOOK_UP, "subject_hash")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "linked_at")
                .table("identity.spring_session")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "principal_name")
                .exportsAnyone(this::told)
                .destroysWithAccount(person -> Removed.of(PROVIDER, providers.forget(person)))
                .asMaintenance()
                .destroysWithAccount(accounts::remove)
                .asMaintenance();
    }

    private Export told(PersonId person) {
        return accounts.row(person)
                .map(account -> Export.of(List.of(account), this::plain)
                        .with(Export.of(providers.of(person), AccountHoldings::linked)))
                .orElse(Export.nothing());
    }

    private Export.Row plain(Row account) {
        BoardId board = Acting.current().board();
        Export.Row row = Export.Row.of(ACCOUNT)
                .with("person", account.person().toString())
                .with("kind", account.kind().code());
        try {
            row = row.with("sealed_name", seals.name(board, account).full());
            row = row.with("sealed_email", seals.email(board, account));
        } catch (KeyDestroyed closedForEver) {
            // what no longer opens is not told
        }
        return row;
    }

    private static Export.Row linked(ProviderLinks.Linked provider) {
        return Export.Row.of(PROVIDER)
                .with("issuer", provider.issuer())
                .with("linked_at", provider.since().toString());
    }
}
