package nl.zorgvuldig.entrance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.entrance.HelpDecision.May;
import nl.zorgvuldig.entrance.HelpDecision.MayNot;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.LetterCode;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// The door for the head to letters with which parents make their own account work. Each time one
/// is printed it gets a new code, and the one before ends; so a letter that was lost is of no use
/// to whoever finds it.
@Component
@Upholds(Clause.PARENT_DATA_IN_DOSSIER)
public final class ParentLetters {
    /// How long a code works.
    static final Duration LIFE = Duration.ofDays(42);

    private final Helpers helpers;
    private final ParentLetterStore store;
    private final LetterHashes hashes;
    private final ParentLetterWriting writing;
    private final Accounts accounts;
    private final ParentAccounts parents;
    private final NewAddresses addresses;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ParentLetters(
            Helpers helpers,
            ParentLetterStore store,
            LetterHashes hashes,
            ParentLetterWriting writing,
            Accounts accounts,
            ParentAccounts parents,
            NewAddresses addresses,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.helpers = helpers;
        this.store = store;
        this.hashes = hashes;
        this.writing = writing;
        this.accounts = accounts;
        this.parents = parents;
        this.addresses = addresses;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The parents at the schools of the acting head who have no address, by name.
    public List<LetterState> list() {
        List<LetterState> all = new ArrayList<>();
        for (SchoolId school : helpers.heads()) {
            Map<PersonId, Instant> living = new HashMap<>();
            for (KeptLetter one : work.read(Act.ADMIT, () -> store.listLiving(school))) {
                if (one.works(clock.instant())) {
                    living.put(one.person(), one.expires());
                }
            }
            for (PersonId parent : withoutAddress(school)) {
                if (helpers.find(Help.LETTER, parent).filter(May.class::isInstance).isPresent()) {
                    all.add(
                            new LetterState(
                                    school,
                                    parent,
                                    helpers.nameOf(parent),
                                    Optional.ofNullable(living.get(parent))));
                }
            }
        }
        all.sort(Comparator.comparing(one -> one.name().sorted()));
        return all;
    }

    private List<PersonId> withoutAddress(SchoolId school) {
        return boards.program(Acting.current().board())
                .call(
                        () -> {
                            Set<PersonId> all = helpers.parentsAt(school).keySet();
                            Map<PersonId, NewAccount> open = accounts.findAllOpen(all);
                            return all.stream()
                                    .filter(
                                            one ->
                                                    Optional.ofNullable(open.get(one))
                                                            .flatMap(NewAccount::email)
                                                            .isEmpty())
                                    .toList();
                        });
    }

    /// Letters to everybody who has no address and no letter that works.
    ///
    /// @throws nl.zorgvuldig.audit.LogUnavailable when a line cannot be written; nothing is printed
    public LettersMade printAll() {
        if (helpers.heads().isEmpty()) {
            return new LettersMade.NotYours(Sentence.of("entrance.no.head"));
        }
        return Anew.when(this::printMissing);
    }

    private LettersMade printMissing() {
        List<LetterState> wanted = list().stream().filter(one -> one.expires().isEmpty()).toList();
        return wanted.isEmpty() ? new LettersMade.Nothing() : made(wanted, this::noneMeanwhile);
    }

    /// Whoever pressed twice has the first letters in hand: they go on working.
    private void noneMeanwhile(List<LetterState> wanted) {
        for (LetterState one : wanted) {
            if (store.listLiving(one.school()).stream()
                    .anyMatch(
                            there ->
                                    there.person().equals(one.parent())
                                            && there.works(clock.instant()))) {
                throw new DuplicateKeyException("a letter was made meanwhile");
            }
        }
    }

    /// A letter to one parent, also when there is an address already, which then stays until the
    /// letter is used.
    ///
    /// @return nothing when there is nobody like that
    public Optional<LettersMade> print(PersonId parent) {
        return helpers.ask(Help.LETTER, parent)
                .map(
                        answer ->
                                switch (answer) {
                                    case MayNot no -> new LettersMade.NotYours(no.because());
                                    case May as -> {
                                        LetterState one =
                                                new LetterState(
                                                        as.school().orElseThrow(),
                                                        parent,
                                                        helpers.nameOf(parent),
                                                        Optional.empty());
                                        yield Anew.when(() -> made(List.of(one), _ -> {}));
                                    }
                                });
    }

    /// The lines in the log come first. Written in one order, so that two who print at once do not
    /// wait for each other. Who never had an account gets one that nobody can sign in
    /// with yet.
    private LettersMade made(List<LetterState> wanted, Consumer<List<LetterState>> before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant expires = now.plus(LIFE);
        List<ParentLetter> letters = new ArrayList<>();
        Map<LetterState, LetterCode> codes = new HashMap<>();
        for (LetterState one : wanted) {
            parents.ensure(one.parent());
            LetterCode code = LetterCode.fresh(Acting.current().board());
            codes.put(one, code);
            log.append(
                    helpers.line(Outcome.DONE, "letter-printed", one.parent())
                            .through(one.school()));
        }
        work.change(
                Act.ADMIT,
                () -> {
                    before.accept(wanted);
                    wanted.stream()
                            .sorted(Comparator.comparing(one -> one.parent().value()))
                            .forEach(
                                    one ->
                                            store.renew(
                                                    hashes.of(
                                                            Acting.current().board(),
                                                            Objects.requireNonNull(codes.get(one))),
                                                    one.parent(),
                                                    one.school(),
                                                    now,
                                                    expires));
                });
        wanted.forEach(one -> addresses.endOfLetter(one.parent()));
        wanted.forEach(
                one ->
                        letters.add(
                                writing.write(
                                        one, Objects.requireNonNull(codes.get(one)), expires)));
        return new LettersMade.Done(letters);
    }
}
