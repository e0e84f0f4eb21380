package nl.zorgvuldig.entrance;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.entrance.AddressChange.Origin;
import nl.zorgvuldig.entrance.HelpDecision.May;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SessionsOf;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for the school to helping who lost the way in, and to ending the sessions of somebody.
/// Whoever calls asked [Helpers] first; what is not allowed is refused here again.
@Component
@Upholds(Clause.CONFIDENTIALITY)
public final class Recoveries {
    private final Helpers helpers;
    private final NewAddresses addresses;
    private final AddressChangeStore store;
    private final AddressSteps steps;
    private final SessionsOf sessions;
    private final Accounts accounts;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Recoveries(
            Helpers helpers,
            NewAddresses addresses,
            AddressChangeStore store,
            AddressSteps steps,
            SessionsOf sessions,
            Accounts accounts,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.helpers = helpers;
        this.addresses = addresses;
        this.store = store;
        this.steps = steps;
        this.sessions = sessions;
        this.accounts = accounts;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// What runs for somebody; nothing when nothing does, or it is not the acting person's to see.
    public Optional<RunningChange> find(PersonId person) {
        return program(() -> work.read(Act.MAINTAIN, () -> store.listOf(person))).stream()
                .filter(steps::running)
                .findFirst()
                .map(this::shown);
    }

    private RunningChange shown(AddressChange one) {
        return new RunningChange(
                one.stage(clock.instant()) == AddressChange.Stage.UNCONFIRMED,
                one.waits(),
                one.expires(),
                one.by().equals(one.person()),
                one.origin() instanceof Origin.School
                        && one.steps().seconded().isEmpty()
                        && clock.instant().isBefore(one.waits())
                        && !one.by().equals(Acting.current().person()));
    }

    /// Whether somebody can sign in now by an address of their own.
    public boolean hasAddress(PersonId person) {
        return program(() -> accounts.emailOf(person)).isPresent();
    }

    /// Asks another address for who showed a document.
    ///
    /// @return what is wrong; nothing was changed then
    public List<Objection> askAddress(PersonId person, String email, Optional<Seen> seen) {
        List<Objection> objections = AddressRules.objections(email, seen);
        if (objections.isEmpty()) {
            May may = demand(Help.NEW_ADDRESS, person);
            addresses.askAtSchool(
                    person, new Origin.School(may.school(), seen.orElseThrow()), email);
        }
        return objections;
    }

    /// A second colleague saw the person as well: nothing waits any more.
    ///
    /// @return whether there was something to say that of
    public boolean second(PersonId person) {
        demand(Help.NEW_ADDRESS, person);
        Optional<AddressChange> running = running(person).filter(one -> shown(one).seconds());
        if (running.isEmpty()) {
            return false;
        }
        AddressChange one = running.get();
        log.append(helpers.line(Outcome.DONE, "address-seconded", person));
        work.change(Act.ADMIT, () -> store.second(one.id(), clock.instant()));
        steps.settle(Acting.current().board());
        return true;
    }

    /// Takes back what runs.
    public boolean stop(PersonId person) {
        demand(Help.NEW_ADDRESS, person);
        PersonId by = Acting.current().person();
        return program(
                () ->
                        work.write(
                                Act.MAINTAIN,
                                () -> {
                                    Optional<AddressChange> one =
                                            store.listOf(person).stream()
                                                    .filter(steps::running)
                                                    .findFirst();
                                    one.ifPresent(
                                            found -> steps.stopped(found, by, "address-stopped"));
                                    return one.isPresent();
                                }));
    }

    /// In how many places somebody is signed in.
    public int countSessions(PersonId person) {
        return sessions.count(person);
    }

    /// @return how many there were
    public int endSessions(PersonId person) {
        demand(Help.END_SESSIONS, person);
        return sessions.endAllOf(person);
    }

    private Optional<AddressChange> running(PersonId person) {
        return work.read(Act.ADMIT, () -> store.listOf(person)).stream()
                .filter(steps::running)
                .findFirst();
    }

    private May demand(Help help, PersonId person) {
        return helpers.find(help, person)
                .filter(May.class::isInstance)
                .map(May.class::cast)
                .orElseThrow(() -> new IllegalStateException("asked without being allowed"));
    }

    private <T> T program(java.util.function.Supplier<T> what) {
        return boards.program(Acting.current().board()).call(what);
    }
}
