package nl.zorgvuldig.platform.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// The people to whom mail does not arrive at the address that their account has now. It ends when
/// the account gets another address, or somebody at school says that this one is right. Every
/// method works for the board of [Acting], as the system account.
@Component
@Upholds(Clause.CONFIDENTIALITY)
public final class UndeliveredAddresses {
    private final UndeliveredStore store;
    private final Accounts accounts;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    public UndeliveredAddresses(UndeliveredStore store, Accounts accounts, Boards boards, Work work, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// Records that a message did not arrive, unless the account of its addressee has another
    /// address by now, or never had this one.
    ///
    /// @return whether it is still their address
    public boolean note(UndeliveredAddress.Failure failure) {
        return program(() -> work.write(Act.MAINTAIN, () -> {
            boolean theirs = accounts.listHaving(Map.of(failure.person(), failure.hash()))
                    .contains(failure.person());
            if (theirs) {
                store.save(UndeliveredAddress.after(store.hold(failure.person()), failure, now()));
            }
            return theirs;
        }));
    }

    /// Everybody who must get another address, or whose address must be checked.
    public List<UndeliveredAddress> list() {
        return program(() -> work.read(Act.MAINTAIN, () -> current(store.listOpen())));
    }

    public Optional<UndeliveredAddress> find(PersonId person) {
        return program(() -> work.read(
                        Act.MAINTAIN, () -> current(store.find(person).stream().toList())))
                .stream()
                .filter(UndeliveredAddress::open)
                .findFirst();
    }

    /// Records that the address is right: it is open again when a later message does not arrive.
    ///
    /// @return whether there was something to record
    public boolean check(PersonId person) {
        return program(() -> work.write(Act.MAINTAIN, () -> store.check(person, now())));
    }

    private List<UndeliveredAddress> current(Collection<UndeliveredAddress> known) {
        Set<PersonId> having = accounts.listHaving(
                known.stream().collect(Collectors.toMap(UndeliveredAddress::person, UndeliveredAddress::hash)));
        return known.stream()
                .filter(address -> having.contains(address.person()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T program(Supplier<T> what) {
        return boards.program(Acting.current().board()).call(what);
    }
}
