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
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.entrance.HelpDecision.May;
import nl.zorgvuldig.entrance.HelpDecision.MayNot;
import nl.zorgvuldig.identity.LetterCode;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for the head to letters with which parents make their own account work. Each time one
/// is printed it gets a new code, and the one before ends, whichever school printed it; so a letter
/// that was lost is of no use to whoever finds it.
@Component
@Upholds(Clause.PARENT_DATA_IN_DOSSIER)
public final class ParentLetters {
    /// How long a code works.
    static final Duration LIFE = Duration.ofDays(42);

    private final Helpers helpers;
    private final LettersWanted wanted;
    private final ParentLetterStore store;
    private final LetterHashes hashes;
    private final ParentLetterWriting writing;
    private final ParentAccounts parents;
    private final NewAddresses addresses;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ParentLetters(
            Helpers helpers,
            LettersWanted wanted,
            ParentLetterStore store,
            LetterHashes hashes,
            ParentLetterWriting writing,
            ParentAccounts parents,
            NewAddresses addresses,
            AuditLog log,
            Work work,
            Clock clock) {
        this.helpers = helpers;
        this.wanted = wanted;
        this.store = store;
        this.hashes = hashes;
        this.writing = writing;
        this.parents = parents;
        this.addresses = addresses;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The parents at the schools of the acting head who have no address, by name; each once, also
    /// with children at two of the schools.
    public List<LetterState> list() {
        return wanted.list();
    }

    /// Letters to everybody who has no address and no letter that works; not to who keeps the
    /// address of their house secret, for such a letter can be in the wrong hands.
    ///
    /// @param paper puts letters on paper, before their codes work
    /// @throws nl.zorgvuldig.audit.LogUnavailable when a line cannot be written; nothing is printed
    public LettersMade printAll(Function<List<ParentLetter>, byte[]> paper) {
        return asHead(() -> printed(LetterState::wanted, paper, store::endUseless));
    }

    /// Anew to whom a letter was printed that is not used yet, for paper that was lost. The codes
    /// of those letters end.
    ///
    /// @param paper puts letters on paper, before their codes work
    /// @throws nl.zorgvuldig.audit.LogUnavailable when a line cannot be written; nothing is printed
    public LettersMade printAgain(Function<List<ParentLetter>, byte[]> paper) {
        return asHead(() -> printed(LetterState::printed, paper, store::end));
    }

    private LettersMade asHead(Supplier<LettersMade> what) {
        return helpers.heads().isEmpty() ? new LettersMade.NotYours(Sentence.of("entrance.no.head")) : Anew.when(what);
    }

    private LettersMade printed(
            Predicate<LetterState> which,
            Function<List<ParentLetter>, byte[]> paper,
            BiConsumer<PersonId, Instant> before) {
        List<LetterState> chosen = list().stream().filter(which).toList();
        return chosen.isEmpty() ? new LettersMade.Nothing() : made(chosen, paper, before);
    }

    /// A letter to one parent, also when there is an address already, which then stays until the
    /// letter is used.
    ///
    /// @param paper puts the letter on paper, before its code works
    /// @return nothing when there is nobody like that
    public Optional<LettersMade> print(PersonId parent, Function<List<ParentLetter>, byte[]> paper) {
        return helpers.ask(Help.LETTER, parent).map(answer -> switch (answer) {
            case MayNot no -> new LettersMade.NotYours(no.because());
            case May as -> {
                LetterState one = new LetterState(
                        as.school().orElseThrow(),
                        parent,
                        helpers.nameOf(parent),
                        parents.addressSecret(parent),
                        Optional.empty());
                yield Anew.when(() -> made(List.of(one), paper, store::end));
            }
        });
    }

    /// Whoever presses twice has the first letters in hand, which go on working when `before` ends
    /// only what is of no use any more: then the second is beaten by the first, and begins anew.
    ///
    /// The paper is there first, so that no code ends for a letter that never came; then the lines
    /// in the log. Written in one order, so that two who print at once do not wait for each other.
    /// Who never had an account gets one that nobody can sign in with yet.
    private LettersMade made(
            List<LetterState> readers,
            Function<List<ParentLetter>, byte[]> paper,
            BiConsumer<PersonId, Instant> before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant expires = now.plus(LIFE);
        List<ParentLetter> letters = new ArrayList<>();
        Map<PersonId, byte[]> hashed = new HashMap<>();
        for (LetterState one : readers) {
            parents.ensure(one.parent());
            LetterCode code = LetterCode.fresh(Acting.current().board());
            hashed.put(one.parent(), hashes.of(Acting.current().board(), code));
            letters.add(writing.write(one, code, expires));
        }
        byte[] printed = paper.apply(List.copyOf(letters));
        for (LetterState one : readers) {
            log.append(helpers.line(AuditOutcome.DONE, "letter-printed", one.parent())
                    .through(one.school()));
        }
        work.change(
                EntranceActs.ADMIT,
                () -> readers.stream()
                        .sorted(Comparator.comparing(one -> one.parent().value()))
                        .forEach(one -> {
                            before.accept(one.parent(), now);
                            store.add(
                                    Objects.requireNonNull(hashed.get(one.parent())),
                                    one.parent(),
                                    one.school(),
                                    now,
                                    expires);
                        }));
        readers.forEach(one -> addresses.endOfLetter(one.parent()));
        return new LettersMade.Done(letters, printed);
    }
}
