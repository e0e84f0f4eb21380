package nl.zorgvuldig.platform.identity;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.identity.accounts.AccountIndex;
import nl.zorgvuldig.platform.identity.accounts.AccountIndex.Known;
import nl.zorgvuldig.platform.identity.accounts.AccountSeals;
import nl.zorgvuldig.platform.identity.accounts.AccountStore;
import nl.zorgvuldig.platform.identity.accounts.AccountStore.HashedAddress;
import nl.zorgvuldig.platform.identity.accounts.AccountStore.Row;
import nl.zorgvuldig.platform.identity.accounts.BulkAccountOpening;
import nl.zorgvuldig.platform.identity.accounts.EmailAddressHashes;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;

/// Accounts of the people of a board who can sign in: staff, guardians, experts, pupils of sixteen.
/// Every method works for the board of [Acting]. An account is an identity and nothing more; it
/// opens no dossier. Names and addresses are stored only sealed, so names are searched in an index
/// in memory, and addresses by their keyed hash.
public final class Accounts {
    /// Shown for somebody whose account is gone.
    private static final PersonName GONE = new PersonName("", "", "–");

    private final Work work;
    private final Vault vault;
    private final Clock clock;
    private final AccountStore store;
    private final AccountSeals seals;
    private final EmailAddressHashes addresses;
    private final AccountIndex index;

    public Accounts(Work work, Vault vault, Signals signals, Boards boards, JdbcTemplate app, Clock clock) {
        this.work = work;
        this.vault = vault;
        this.clock = clock;
        store = new AccountStore(app);
        seals = new AccountSeals(vault);
        addresses = new EmailAddressHashes(vault);
        index = new AccountIndex(signals, clock, board -> boards.program(board).call(() -> load(board)));
    }

    /// Opens one account, as [#openAll] does.
    public Set<PersonId> open(NewAccount account) {
        return openAll(List.of(account));
    }

    /// Opens accounts. An existing account gets the name, kind and address given here, and is
    /// reopened if it was closed; an account that is exactly like this already is left alone.
    /// Requires the act `import` or [Act#MAINTAIN].
    ///
    /// @return the people whose e-mail address belongs to somebody else already. Two people never
    ///     share an address, so that nobody signs in as another; theirs is not stored
    public Set<PersonId> openAll(Collection<NewAccount> accounts) {
        return work.write(Act.MAINTAIN, () -> openTogether(board(), accounts));
    }

    /// Closes an account. Anybody signed in with it is signed out by the next request; links that
    /// were sent stop working. The name stays known, for what the person did before. Requires the
    /// act `import` or [Act#MAINTAIN].
    public void close(PersonId person) {
        BoardId board = board();
        work.change(Act.MAINTAIN, () -> {
            store.find(board, person).ifPresent(row -> leaveDirectory(board, row));
            if (store.close(board, person, clock.instant())) {
                store.endSessions(person);
                store.endLinks(board, person);
                index.changed(board);
            }
        });
    }

    /// Locks an account until the end of the unit of work: anybody who changes it, or makes a link
    /// for it, waits. Requires the act `import` or [Act#MAINTAIN].
    public void hold(PersonId person) {
        BoardId board = board();
        work.change(Act.MAINTAIN, () -> store.hold(board, person));
    }

    /// Removes everything that is stored about an account, for [AccountHoldings].
    public RemovedRows remove(PersonId person) {
        BoardId board = board();
        return work.write(Act.MAINTAIN, () -> {
            int addresses = store.find(board, person)
                    .map(row -> leaveDirectory(board, row))
                    .orElse(0);
            RemovedRows removed = RemovedRows.of("identity.directory", addresses)
                    .with(RemovedRows.of("identity.spring_session", store.endSessions(person)))
                    .with(RemovedRows.of("identity.sign_in_link", store.endLinks(board, person)))
                    .with(RemovedRows.of("identity.account", store.delete(board, person)));
            index.changed(board);
            return removed;
        });
    }

    public Optional<Row> row(PersonId person) {
        BoardId board = board();
        return work.read(Acting.current().act(), () -> store.find(board, person));
    }

    /// Somebody's name; a dash for people who are unknown, or no longer known.
    public PersonName nameOf(PersonId person) {
        return findName(person).orElse(GONE);
    }

    public Optional<PersonName> findName(PersonId person) {
        return index.recently(board(), person).map(Known::name);
    }

    /// The kind of an account that is open now; empty when there is none or it was closed. Holds on
    /// every instance: a closed account has lost its sessions in the same transaction, and this
    /// answer follows within moments.
    public Optional<AccountKind> findOpen(BoardId board, PersonId person) {
        return index.now(board, person).filter(Known::open).map(Known::kind);
    }

    /// Everybody of one kind who has an account, or had one that is still known.
    public Set<PersonId> listAll(AccountKind kind) {
        return index.all(board()).entrySet().stream()
                .filter(entry -> entry.getValue().kind() == kind)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Names of the people of one kind with an open account.
    public Map<PersonId, PersonName> listOpen(AccountKind kind) {
        return index.all(board()).entrySet().stream()
                .filter(entry -> entry.getValue().open() && entry.getValue().kind() == kind)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
    }

    /// The person with this e-mail address, however it is written; empty when the account is
    /// closed.
    public Optional<PersonId> findByEmail(String email) {
        BoardId board = board();
        byte[] hash = addresses.hash(board, email);
        return work.read(Acting.current().act(), () -> store.findByHash(board, hash))
                .filter(Row::open)
                .map(Row::person);
    }

    /// Normal form of an address for look-up: people write theirs with capitals and spaces around
    /// it, and mean the same.
    public static String normalAddress(String email) {
        return EmailAddressHashes.normal(email);
    }

    /// Keyed hash of an address, by which [#listHaving] recognises it later.
    public static byte[] addressHash(Vault vault, BoardId board, String email) {
        return new EmailAddressHashes(vault).hash(board, email);
    }

    /// Of these people, those whose open account has the address with this hash; nothing is
    /// unsealed.
    public Set<PersonId> listHaving(Map<PersonId, byte[]> hashes) {
        return work.read(Acting.current().act(), () -> store.list(board(), hashes.keySet())).stream()
                .filter(Row::open)
                .filter(row -> row.address()
                        .filter(address -> Arrays.equals(address.hash(), hashes.get(row.person())))
                        .isPresent())
                .map(Row::person)
                .collect(Collectors.toSet());
    }

    /// The people with these e-mail addresses, by address as it is written here; addresses that
    /// nobody has are left out.
    public Map<String, PersonId> findAllByEmail(Collection<String> emails) {
        BoardId board = board();
        Map<HashedAddress, PersonId> owners = new HashMap<>();
        listOpen(board)
                .forEach(row -> row.address().ifPresent(hashedAddress -> owners.put(hashedAddress, row.person())));
        Map<String, PersonId> found = new HashMap<>();
        for (String email : emails) {
            HashedAddress address = addresses.hashed(board, EmailAddressHashes.normal(email));
            Optional.ofNullable(owners.get(address)).ifPresent(owner -> found.put(email, owner));
        }
        return found;
    }

    /// Those of these people who have an open account with an address; nothing is unsealed.
    public Set<PersonId> listReachable(Collection<PersonId> people) {
        return work.read(Acting.current().act(), () -> store.list(board(), people)).stream()
                .filter(row -> row.open() && row.address().isPresent())
                .map(Row::person)
                .collect(Collectors.toSet());
    }

    /// The open accounts of these people, as stored now; without those that can no longer be
    /// unsealed.
    public Map<PersonId, NewAccount> findAllOpen(Collection<PersonId> people) {
        BoardId board = board();
        List<Row> rows = work.read(Acting.current().act(), () -> store.list(board, people)).stream()
                .filter(Row::open)
                .toList();
        vault.load(
                rows.stream().map(row -> AccountSeals.key(board, row.person())).toList());
        Map<PersonId, NewAccount> accounts = new HashMap<>();
        for (Row row : rows) {
            try {
                accounts.put(row.person(), seals.account(board, row));
            } catch (KeyDestroyed gone) {
                // an account without a name belongs to nobody
            }
        }
        return accounts;
    }

    /// As [#findAllOpen], and nobody else changes one of these accounts before the unit of work
    /// ends. To be used before a change that depends on the current account. Requires the act
    /// `import` or [Act#MAINTAIN].
    public Map<PersonId, NewAccount> holdAllOpen(Collection<PersonId> people) {
        BoardId board = board();
        work.change(Act.MAINTAIN, () -> store.holdAll(board, people));
        return findAllOpen(people);
    }

    /// Of these people, who have no address now, those who lost another address than the one given:
    /// their account was closed, or the address became somebody else's.
    ///
    /// @param wanted an address for each
    public Set<PersonId> findOthers(Map<PersonId, String> wanted) {
        BoardId board = board();
        Map<PersonId, byte[]> hashes = new HashMap<>();
        wanted.forEach((person, email) -> hashes.put(person, addresses.hash(board, email)));
        return work.read(Acting.current().act(), () -> store.list(board, hashes.keySet())).stream()
                .filter(row -> row.lostAnother(hashes.getOrDefault(row.person(), new byte[0])))
                .map(Row::person)
                .collect(Collectors.toSet());
    }

    private List<Row> listOpen(BoardId board) {
        return work.read(Acting.current().act(), () -> store.list(board)).stream()
                .filter(Row::open)
                .toList();
    }

    /// The address to write to somebody; empty when no address is known or the account is closed.
    public Optional<String> emailOf(PersonId person) {
        return row(person).flatMap(row -> seals.email(board(), row));
    }

    /// Boards that have an open account with this address. Only for somebody who is signing in: the
    /// act is [IdentityActs#SIGN_IN].
    public List<BoardId> boardsOf(String email) {
        return work.read(IdentityActs.SIGN_IN, () -> store.boards(addresses.directoryHash(email)));
    }

    /// The people one can sign in as in a demonstration, by handle.
    public Map<String, PersonId> demonstrationPeople() {
        BoardId board = board();
        Map<String, PersonId> people = new HashMap<>();
        for (Row row : work.read(IdentityActs.SIGN_IN, () -> store.list(board))) {
            if (row.open()) {
                row.demoHandle().ifPresent(handle -> people.put(handle, row.person()));
            }
        }
        return people;
    }

    private Set<PersonId> openTogether(BoardId board, Collection<NewAccount> accounts) {
        vault.create(accounts.stream()
                .map(account -> AccountSeals.key(board, account.person()))
                .toList());
        BulkAccountOpening opening = new BulkAccountOpening(board, seals, addresses, store.list(board), accounts);
        if (!opening.changesNothing()) {
            opening.leaving().forEach(row -> leaveDirectory(board, row));
            store.clearAddresses(
                    board, opening.leaving().stream().map(Row::person).toList());
            store.save(board, opening.rows(), clock.instant());
            store.enter(board, opening.entering());
            index.changed(board);
        }
        return opening.withoutAddress();
    }

    private int leaveDirectory(BoardId board, Row row) {
        return row.address().map(address -> store.leave(board, address)).orElse(0);
    }

    private Map<PersonId, Known> load(BoardId board) {
        List<Row> rows = work.read(Act.MAINTAIN, () -> store.list(board));
        vault.load(
                rows.stream().map(row -> AccountSeals.key(board, row.person())).toList());
        Map<PersonId, Known> people = new HashMap<>();
        for (Row row : rows) {
            try {
                people.put(row.person(), new Known(seals.name(board, row), row.kind(), row.open()));
            } catch (KeyDestroyed gone) {
                people.put(row.person(), new Known(GONE, row.kind(), false));
            }
        }
        return Map.copyOf(people);
    }

    private static BoardId board() {
        return Acting.current().board();
    }
}
