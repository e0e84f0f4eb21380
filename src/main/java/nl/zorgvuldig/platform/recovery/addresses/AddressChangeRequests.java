package nl.zorgvuldig.platform.recovery.addresses;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.RecoveryActs;
import nl.zorgvuldig.platform.recovery.RecoveryHelpers;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.Milestones;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.Origin;
import nl.zorgvuldig.platform.recovery.letters.ParentAccounts;
import nl.zorgvuldig.platform.recovery.letters.ParentLetterHashes;
import nl.zorgvuldig.platform.recovery.letters.ParentLetterStore;
import nl.zorgvuldig.platform.recovery.letters.StoredParentLetter;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.stereotype.Component;

/// Requests for another address of an account: by a parent with the code of a letter, or by the
/// school that saw the person. Two people never share an address: when a requested address is
/// somebody else's, that is said in a mail to that address, and on no page. Somebody who has the
/// address already and lost everything else, such as a passkey, confirms it again without a waiting
/// period.
@Component
@Upholds(Clause.PARENT_DATA_IN_DOSSIER)
public final class AddressChangeRequests {
    /// How long the owner of the previous address can stop the change.
    static final Duration WAIT = Duration.ofHours(24);

    /// How long the link to the new address can be opened.
    static final Duration CONFIRM = Duration.ofDays(3);

    private final AddressChangeStore store;
    private final ParentLetterStore letters;
    private final ParentLetterHashes hashes;
    private final AddressChanges changes;
    private final AddressMail mail;
    private final Accounts accounts;
    private final ParentAccounts parents;
    private final AddressChangeSeals seals;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final RecoveryHelpers helpers;
    private final Clock clock;

    AddressChangeRequests(
            AddressChangeStore store,
            ParentLetterStore letters,
            ParentLetterHashes hashes,
            AddressChanges changes,
            AddressMail mail,
            Accounts accounts,
            ParentAccounts parents,
            AddressChangeSeals seals,
            Boards boards,
            AuditLog log,
            Work work,
            RecoveryHelpers helpers,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.hashes = hashes;
        this.changes = changes;
        this.mail = mail;
        this.accounts = accounts;
        this.parents = parents;
        this.seals = seals;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.helpers = helpers;
        this.clock = clock;
    }

    /// Works for anybody, without signing in.
    ///
    /// @return whether the code works; whether the address was free is said only by mail
    boolean askWithLetter(LetterCode code, String email, Language language) {
        return boards.all().stream()
                .filter(code::mayBeOf)
                .anyMatch(board -> boards.program(board)
                        .call(() -> PendingChangeLock.when(() -> asked(board, code, email, language))));
    }

    private boolean asked(BoardId board, LetterCode code, String email, Language language) {
        return work.write(Act.MAINTAIN, () -> ask(board, code, email, language));
    }

    /// A request of the school, which saw the person, is not undone by a letter.
    private boolean ask(BoardId board, LetterCode code, String email, Language language) {
        byte[] hash = hashes.of(board, code);
        Optional<PersonId> reader = letters.hold(hash)
                .filter(letter -> letter.works(clock.instant()))
                .map(StoredParentLetter::person)
                .filter(this::noneOfSchool);
        if (reader.isEmpty()) {
            return false;
        }
        PersonId person = reader.get();
        log.append(helpers.line(AuditOutcome.DONE, "address-asked", person));
        letters.tried(hash);
        running(person).forEach(change -> stop(change, person, Acting.current()));
        begin(person, person, new Origin.Letter(hash), email, language);
        return true;
    }

    private boolean noneOfSchool(PersonId person) {
        return running(person).filter(changes::running).noneMatch(change -> change.origin() instanceof Origin.School);
    }

    /// Requests a change for a colleague who saw the person; whether they may was checked before. A
    /// letter on its way is ended, so that nobody uses its code to take the account back from the
    /// person who was seen.
    public void askAtSchool(PersonId person, Origin.School origin, String email) {
        Acting me = Acting.current();
        log.append(helpers.line(AuditOutcome.DONE, "address-asked", person));
        parents.ensure(person);
        PendingChangeLock.when(() -> {
            asProgram(() -> {
                letters.end(person, now());
                running(person).forEach(change -> stop(change, me.person(), me));
            });
            work.change(RecoveryActs.ADMIT, () -> begin(person, me.person(), origin, email, Language.DUTCH));
            return true;
        });
    }

    /// Stops a change that was requested with a letter that is now replaced. For the acting person.
    public void endOfLetter(PersonId person) {
        Acting me = Acting.current();
        asProgram(() -> running(person)
                .filter(AddressChangeRequests::byLetter)
                .forEach(change -> stop(change, me.person(), me)));
    }

    private void asProgram(Runnable what) {
        boards.program(Acting.current().board()).run(() -> work.change(Act.MAINTAIN, what));
    }

    /// The last request counts.
    ///
    /// @param as in whose name the audit event is written
    private void stop(AddressChange change, PersonId by, Acting as) {
        changes.stopped(change, by, as.call(() -> helpers.line(AuditOutcome.DONE, "address-stopped", change.person())));
    }

    private static boolean byLetter(AddressChange change) {
        return change.origin() instanceof Origin.Letter;
    }

    private void begin(PersonId person, PersonId by, Origin origin, String email, Language language) {
        Instant now = now();
        Optional<PersonId> owner = accounts.findByEmail(email);
        if (owner.isPresent() && !owner.get().equals(person)) {
            accounts.emailOf(owner.get()).ifPresent(own -> mail.taken(owner.get(), own, language));
            return;
        }
        LinkCode confirm = LinkCode.fresh(Acting.current().board());
        LinkCode stop = LinkCode.fresh(Acting.current().board());
        Optional<String> own = accounts.emailOf(person);
        Optional<String> before = own.filter(old -> !same(old, email));
        Instant waits = before.isPresent() ? now.plus(WAIT) : now;
        AddressChange change = new AddressChange(
                Id.next(clock),
                person,
                origin,
                Optional.empty(),
                Optional.empty(),
                language,
                now,
                by,
                waits,
                now.plus(CONFIRM),
                Milestones.NONE);
        store.add(
                seals.seal(change, email, own),
                new AddressChangeStore.Links(confirm.hash(), before.map(_ -> stop.hash())));
        mail.confirm(person, email, language, confirm, change.expires());
        before.ifPresent(old -> mail.warn(person, old, stop, waits));
    }

    public static boolean same(String text, String other) {
        return Accounts.normalAddress(text).equals(Accounts.normalAddress(other));
    }

    private Stream<AddressChange> running(PersonId person) {
        return store.listOf(person).stream()
                .filter(change -> change.milestones().stopped().isEmpty()
                        && change.milestones().done().isEmpty());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
