package nl.zorgvuldig.platform.identity.accounts;

import java.util.Optional;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.accounts.AccountStore.HashedAddress;
import nl.zorgvuldig.platform.identity.accounts.AccountStore.Row;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;

/// Seals and unseals the personal data of an account, under that person's own key.
public final class AccountSeals {
    private static final String SEPARATOR = "\u001f";

    private final Vault vault;

    public AccountSeals(Vault vault) {
        this.vault = vault;
    }

    public static KeyName key(BoardId board, PersonId person) {
        return new KeyName(board, person.value(), RetentionPurpose.ACCOUNT);
    }

    Row row(BoardId board, NewAccount account, Optional<String> email, Optional<HashedAddress> address) {
        PersonId person = account.person();
        KeyName key = key(board, person);
        PersonName name = account.name();
        String parts = String.join(SEPARATOR, name.given(), name.prefix(), name.family());
        return new Row(
                person,
                account.kind(),
                address,
                vault.seal(key, place("sealed_name", person), parts),
                email.map(text -> vault.seal(key, place("sealed_email", person), text)),
                account.demoHandle(),
                true,
                Optional.empty());
    }

    public NewAccount account(BoardId board, Row row) {
        return new NewAccount(row.person(), row.kind(), name(board, row), email(board, row), row.demoHandle());
    }

    public PersonName name(BoardId board, Row row) {
        String[] parts = vault.open(key(board, row.person()), place("sealed_name", row.person()), row.name())
                .split(SEPARATOR, -1);
        return new PersonName(parts[0], parts[1], parts[2]);
    }

    public Optional<String> email(BoardId board, Row row) {
        return row.email()
                .map(value -> vault.open(key(board, row.person()), place("sealed_email", row.person()), value));
    }

    /// Whether the stored account equals this one.
    boolean same(BoardId board, Row row, NewAccount account, Optional<HashedAddress> address) {
        return row.open()
                && row.kind() == account.kind()
                && row.address().equals(address)
                && row.demoHandle().equals(account.demoHandle())
                && name(board, row).equals(account.name());
    }

    private static ValueLocation place(String column, PersonId person) {
        return new ValueLocation("identity.account", column, person.value());
    }
}
