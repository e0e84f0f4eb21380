package nl.zorgvuldig.platform.recovery.addresses;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.ImportedAddresses;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.RecoveryHelpers;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.Milestones;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.Origin;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.stereotype.Component;

/// Address changes requested by an imported file, for accounts that have another address. An import
/// cannot be used to take over an account: each change is an audit event about its person, the
/// previous address is warned at once and can stop it, and it takes effect a day later. A file does
/// not undo what people requested themselves or at school; it does replace what an earlier file
/// requested.
@Component
@Upholds(Clause.CONFIDENTIALITY)
final class ImportedAddressChanges implements ImportedAddresses {
    private final AddressChangeStore store;
    private final AddressChangeSeals seals;
    private final AddressMail mail;
    private final RecoveryHelpers helpers;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ImportedAddressChanges(
            AddressChangeStore store,
            AddressChangeSeals seals,
            AddressMail mail,
            RecoveryHelpers helpers,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.seals = seals;
        this.mail = mail;
        this.helpers = helpers;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public void ask(SchoolId school, Collection<Other> all) {
        if (all.isEmpty()) {
            return;
        }
        List<PersonId> people = all.stream().map(Other::person).toList();
        seals.load(people);
        mail.prepare(people);
        Map<PersonId, AddressChange> running = running(people);
        all.forEach(other -> ask(school, other, Optional.ofNullable(running.get(other.person()))));
    }

    private void ask(SchoolId school, Other other, Optional<AddressChange> running) {
        if (running.isEmpty()) {
            begin(school, other);
        } else if (!(running.get().origin() instanceof Origin.File)) {
            log.append(line(AuditOutcome.REFUSED, "address-by-file", other.person(), school));
        } else if (!AddressChangeRequests.same(seals.open(running.get()), other.wanted())) {
            stop(school, running.get());
            begin(school, other);
        }
    }

    @Override
    public void keep(SchoolId school, Map<PersonId, String> inFile) {
        Map<PersonId, AddressChange> running = running(List.copyOf(inFile.keySet()));
        seals.load(running.keySet());
        running.forEach((person, change) -> {
            String wanted = Objects.requireNonNull(inFile.get(person));
            if (change.origin().equals(new Origin.File(school))
                    && !AddressChangeRequests.same(seals.open(change), wanted)) {
                stop(school, change);
            }
        });
    }

    private void stop(SchoolId school, AddressChange change) {
        log.append(line(AuditOutcome.DONE, "address-stopped", change.person(), school));
        store.stop(change.id(), Acting.current().person(), now());
    }

    private void begin(SchoolId school, Other other) {
        log.append(line(AuditOutcome.DONE, "address-by-file", other.person(), school));
        LinkCode stop = LinkCode.fresh(Acting.current().board());
        Instant now = now();
        Instant waits = now.plus(AddressChangeRequests.WAIT);
        AddressChange change = new AddressChange(
                Id.next(clock),
                other.person(),
                new Origin.File(school),
                Optional.empty(),
                Optional.empty(),
                Language.DUTCH,
                now,
                Acting.current().person(),
                waits,
                waits,
                Milestones.NONE);
        if (store.addUnlessOneRuns(seals.seal(change, other.wanted(), Optional.of(other.before())), stop.hash())) {
            mail.warnOfFile(other.person(), other.before(), school, stop, waits);
        }
    }

    /// Pending changes of any origin, also those that the importing person may not see.
    private Map<PersonId, AddressChange> running(List<PersonId> people) {
        Map<PersonId, AddressChange> running = new HashMap<>();
        boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> store.listRunning(people)))
                .forEach(change -> running.put(change.person(), change));
        return running;
    }

    private AuditEvent line(AuditOutcome outcome, String what, PersonId person, SchoolId school) {
        return helpers.line(outcome, what, person).through(school);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
