package nl.zorgvuldig.identity;

import java.util.Optional;
import nl.zorgvuldig.identity.AccountStore.HashedAddress;
import nl.zorgvuldig.identity.AccountStore.Row;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Vault;

/// Seals and opens what an account holds of a person, under that person's own key.
final class AccountSeals {
    private static final String SEPARATOR = "\u001f";

    private final Vault vault;

    AccountSeals(Vault vault) {
        this.vault = vault;
    }

    static KeyName key(BoardId board, PersonId person) {
        return new KeyName(board, person.value(), Keeping.ACCOUNT);
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

    NewAccount account(BoardId board, Row row) {
        return new NewAccount(row.person(), row.kind(), name(board, row), email(board, row), row.demoHandle());
    }

    PersonName name(BoardId board, Row row) {
        String[] parts = vault.open(key(board, row.person()), place("sealed_name", row.person()), row.name())
                .split(SEPARATOR, -1);
        return new PersonName(parts[0], parts[1], parts[2]);
    }

    Optional<String> email(BoardId board, Row row) {
        return row.email()
                .map(value -> vault.open(key(board, row.person()), place("sealed_email", row.person()), value));
    }

    /// Whether the account stands in the database exactly so.
    boolean same(BoardId board, Row row, NewAccount account, Optional<HashedAddress> address) {
        return row.open()
                && row.kind() == account.kind()
                && row.address().equals(address)
                && row.demoHandle().equals(account.demoHandle())
                && name(board, row).equals(account.name());
    }

    private static Place place(String column, PersonId person) {
        return new Place("identity.account", column, person.value());
    }
}
