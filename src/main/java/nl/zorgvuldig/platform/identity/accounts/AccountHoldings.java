package nl.zorgvuldig.platform.identity.accounts;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;

import java.util.List;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.accounts.AccountStore.Row;
import nl.zorgvuldig.platform.identity.federation.FederatedIdentities;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Personal data that is stored about somebody because they have an account.
@Component
final class AccountHoldings extends DeclaredHoldings {
    private static final String ACCOUNT = "identity.account";
    private static final String PROVIDER = "identity.provider_link";

    private final Accounts accounts;
    private final AccountSeals seals;
    private final FederatedIdentities providers;

    AccountHoldings(Accounts accounts, AccountSeals seals, FederatedIdentities providers, SystemWork program) {
        super(program);
        this.accounts = accounts;
        this.seals = seals;
        this.providers = providers;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("identity.purpose.account", LegalBasis.PUBLIC_TASK, "ACCOUNT", RetentionPurpose.ACCOUNT)
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
                .destroysWithAccount(person -> RemovedRows.of(PROVIDER, providers.forget(person)))
                .asMaintenance()
                .destroysWithAccount(accounts::remove)
                .asMaintenance();
    }

    private PersonalDataExport told(PersonId person) {
        return accounts.row(person)
                .map(account -> PersonalDataExport.of(List.of(account), this::plain)
                        .with(PersonalDataExport.of(providers.of(person), AccountHoldings::linked)))
                .orElse(PersonalDataExport.nothing());
    }

    private PersonalDataExport.Row plain(Row account) {
        BoardId board = Acting.current().board();
        PersonalDataExport.Row row = PersonalDataExport.Row.of(ACCOUNT)
                .with("person", account.person().toString())
                .with("kind", account.kind().code());
        try {
            row = row.with("sealed_name", seals.name(board, account).full());
            row = row.with("sealed_email", seals.email(board, account));
        } catch (KeyDestroyed closedForEver) {
            // data that no longer opens is not exported
        }
        return row;
    }

    private static PersonalDataExport.Row linked(FederatedIdentities.Linked provider) {
        return PersonalDataExport.Row.of(PROVIDER)
                .with("issuer", provider.issuer())
                .with("linked_at", provider.since().toString());
    }
}
