package nl.zorgvuldig.entrance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.entrance.AddressChange.Origin;
import nl.zorgvuldig.entrance.AddressChange.Steps;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.LetterCode;
import nl.zorgvuldig.identity.LinkCode;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Language;
import org.springframework.stereotype.Component;

/// Asking another address for an account: by a parent with the code of a letter, or by the school
/// that saw who asks. Two people never share an address: who gives one that is somebody else's is
/// told so by mail to that address, and on no page. Who has the address already and lost all else,
/// such as a passkey, confirms it anew and waits for nobody.
@Component
@Upholds(Clause.PARENT_DATA_IN_DOSSIER)
final class NewAddresses {
    /// How long who had the address before can stop it.
    static final Duration WAIT = Duration.ofHours(24);

    /// How long the link to the new address can be opened.
    static final Duration CONFIRM = Duration.ofDays(3);

    private final AddressChangeStore store;
    private final ParentLetterStore letters;
    private final LetterHashes hashes;
    private final AddressMail mail;
    private final Accounts accounts;
    private final ParentAccounts parents;
    private final AddressChangeSeals seals;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Helpers helpers;
    private final Clock clock;

    NewAddresses(
            AddressChangeStore store,
            ParentLetterStore letters,
            LetterHashes hashes,
            AddressMail mail,
            Accounts accounts,
            ParentAccounts parents,
            AddressChangeSeals seals,
            Boards boards,
            AuditLog log,
            Work work,
            Helpers helpers,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.hashes = hashes;
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

    /// Whoever asks: nobody has to act.
    ///
    /// @return whether the code is one that works; whether the address was free is told by mail
    boolean askWithLetter(LetterCode code, String email, Language language) {
        return boards.all().stream()
                .filter(code::mayBeOf)
                .anyMatch(
                        board ->
                                boards.program(board)
                                        .call(
                                                () ->
                                                        Anew.when(
                                                                () ->
                                                                        asked(
                                                                                board, code, email,
                                                                                language))));
    }

    private boolean asked(BoardId board, LetterCode code, String email, Language language) {
        return work.write(Act.MAINTAIN, () -> ask(board, code, email, language));
    }

    private boolean ask(BoardId board, LetterCode code, String email, Language language) {
        byte[] hash = hashes.of(board, code);
        Optional<KeptLetter> letter = letters.hold(hash).filter(one -> one.works(clock.instant()));
        if (letter.isEmpty()) {
            return false;
        }
        PersonId person = letter.get().person();
        log.append(helpers.line(Outcome.DONE, "address-asked", person));
        letters.tried(hash);
        stopRunning(person, person);
        begin(person, person, new Origin.Letter(hash), email, language);
        return true;
    }

    /// For who saw the person; whether they may was asked before.
    void askAtSchool(PersonId person, Origin.School origin, String email) {
        PersonId by = Acting.current().person();
        log.append(helpers.line(Outcome.DONE, "address-asked", person));
        parents.ensure(person);
        Anew.when(
                () -> {
                    boards.program(Acting.current().board())
                            .run(() -> work.change(Act.MAINTAIN, () -> stopRunning(person, by)));
                    work.change(Act.ADMIT, () -> begin(person, by, origin, email, Language.DUTCH));
                    return true;
                });
    }

    /// What was asked with a letter that is replaced ends with it. For who is acting.
    void endOfLetter(PersonId person) {
        PersonId by = Acting.current().person();
        boards.program(Acting.current().board())
                .run(
                        () ->
                                work.change(
                                        Act.MAINTAIN,
                                        () ->
                                                running(person)
                                                        .filter(
                                                                one ->
                                                                        one.origin()
                                                                                instanceof
                                                                                Origin.Letter)
                                                        .forEach(
                                                                one ->
                                                                        store.stop(
                                                                                one.id(), by,
                                                                                now()))));
    }

    private void begin(
            PersonId person, PersonId by, Origin origin, String email, Language language) {
        Instant now = now();
        Optional<PersonId> owner = accounts.findByEmail(email);
        if (owner.isPresent() && !owner.get().equals(person)) {
            accounts.emailOf(owner.get()).ifPresent(own -> mail.taken(owner.get(), own, language));
            return;
        }
        LinkCode confirm = LinkCode.fresh(Acting.current().board());
        LinkCode stop = LinkCode.fresh(Acting.current().board());
        Optional<String> before = accounts.emailOf(person).filter(old -> !same(old, email));
        Instant waits = before.isPresent() ? now.plus(WAIT) : now;
        AddressChange change =
                new AddressChange(
                        Id.next(clock),
                        person,
                        origin,
                        Optional.empty(),
                        language,
                        now,
                        by,
                        waits,
                        now.plus(CONFIRM),
                        new Steps(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        store.add(
                seals.seal(change, email),
                new AddressChangeStore.Links(confirm.hash(), before.map(_ -> stop.hash())));
        mail.confirm(person, email, language, confirm, change.expires());
        before.ifPresent(old -> mail.warn(person, old, stop, waits));
    }

    static boolean same(String one, String other) {
        return Accounts.normalAddress(one).equals(Accounts.normalAddress(other));
    }

    /// What was asked last is what counts.
    private void stopRunning(PersonId person, PersonId by) {
        running(person).forEach(one -> store.stop(one.id(), by, now()));
    }

    private Stream<AddressChange> running(PersonId person) {
        return store.listOf(person).stream()
                .filter(one -> one.steps().stopped().isEmpty() && one.steps().done().isEmpty());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
