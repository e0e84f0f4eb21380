package nl.zorgvuldig.platform.identity.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.accounts.AccountStore.HashedAddress;
import nl.zorgvuldig.platform.identity.accounts.AccountStore.Row;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Outcome of opening a number of accounts together, given the existing ones: all is computed
/// first, then written at once.
public final class BulkAccountOpening {
    private final BoardId board;
    private final AccountSeals seals;
    private final EmailAddressHashes addresses;
    private final Map<PersonId, Row> before = new HashMap<>();
    private final Set<HashedAddress> taken = new HashSet<>();
    private final Set<PersonId> withoutAddress = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> leaving = new ArrayList<>();
    private final List<byte[]> entering = new ArrayList<>();

    public BulkAccountOpening(
            BoardId board,
            AccountSeals seals,
            EmailAddressHashes addresses,
            List<Row> there,
            Collection<NewAccount> accounts) {
        this.board = board;
        this.seals = seals;
        this.addresses = addresses;
        Set<PersonId> opening = accounts.stream().map(NewAccount::person).collect(Collectors.toSet());
        for (Row row : there) {
            before.put(row.person(), row);
            if (!opening.contains(row.person())) {
                row.address().ifPresent(taken::add);
            }
        }
        accounts.forEach(this::add);
    }

    private void add(NewAccount account) {
        Optional<String> email = account.email()
                .map(EmailAddressHashes::normal)
                .filter(text -> !text.isEmpty())
                .filter(text -> free(account.person(), text));
        Optional<HashedAddress> address = email.map(text -> addresses.hashed(board, text));
        Optional<Row> old = Optional.ofNullable(before.get(account.person()));
        if (old.isPresent() && seals.same(board, old.get(), account, address)) {
            return;
        }
        if (old.isPresent() && !old.get().address().equals(address)) {
            leaving.add(old.get());
        }
        address.map(HashedAddress::directoryHash).ifPresent(entering::add);
        rows.add(seals.row(board, account, email, address));
    }

    private boolean free(PersonId person, String email) {
        boolean free = taken.add(addresses.hashed(board, email));
        if (!free) {
            withoutAddress.add(person);
        }
        return free;
    }

    public boolean changesNothing() {
        return rows.isEmpty();
    }

    /// Accounts to write.
    public List<Row> rows() {
        return rows;
    }

    /// Accounts as they were, whose address is removed.
    public List<Row> leaving() {
        return leaving;
    }

    /// Addresses to enter into the directory.
    public List<byte[]> entering() {
        return entering;
    }

    /// People whose address belongs to somebody else.
    public Set<PersonId> withoutAddress() {
        return withoutAddress;
    }
}
