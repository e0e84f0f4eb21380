package nl.zorgvuldig.platform.recovery.letters;

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
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.HelpDecision.May;
import nl.zorgvuldig.platform.recovery.HelpDecision.MayNot;
import nl.zorgvuldig.platform.recovery.HelpKind;
import nl.zorgvuldig.platform.recovery.RecoveryActs;
import nl.zorgvuldig.platform.recovery.RecoveryHelpers;
import nl.zorgvuldig.platform.recovery.addresses.AddressChangeRequests;
import nl.zorgvuldig.platform.recovery.addresses.PendingChangeLock;
import org.springframework.stereotype.Component;

/// Letters that a head prints, with which parents activate their own account. Each printed letter
/// gets a new code, and the previous one ends, whichever school printed it; so a lost letter is of
/// no use to whoever finds it.
@Component
@Upholds(Clause.PARENT_DATA_IN_DOSSIER)
public final class ParentLetters {
    /// How long a code works.
    static final Duration LIFE = Duration.ofDays(42);

    private final RecoveryHelpers helpers;
    private final ParentLetterCandidates wanted;
    private final ParentLetterStore store;
    private final ParentLetterHashes hashes;
    private final ParentLetterWriter writing;
    private final ParentAccounts parents;
    private final AddressChangeRequests addresses;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ParentLetters(
            RecoveryHelpers helpers,
            ParentLetterCandidates wanted,
            ParentLetterStore store,
            ParentLetterHashes hashes,
            ParentLetterWriter writing,
            ParentAccounts parents,
            AddressChangeRequests addresses,
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
    public List<ParentLetterState> list() {
        return wanted.list();
    }

    /// Prints letters for everybody who has no address and no valid letter; not for parents with a
    /// secret home address, since such a letter can get into the wrong hands.
    ///
    /// @param paper renders the letters, before their codes work
    /// @throws nl.zorgvuldig.platform.audit.LogUnavailable when an audit event cannot be written;
    ///     nothing is printed
    public LetterResult printAll(Function<List<ParentLetter>, byte[]> paper) {
        return asHead(() -> printed(ParentLetterState::wanted, paper, store::endUseless));
    }

    /// Prints letters again that were not used yet, for paper that was lost. The codes of the
    /// earlier letters end.
    ///
    /// @param paper renders the letters, before their codes work
    /// @throws nl.zorgvuldig.platform.audit.LogUnavailable when an audit event cannot be written;
    ///     nothing is printed
    public LetterResult printAgain(Function<List<ParentLetter>, byte[]> paper) {
        return asHead(() -> printed(ParentLetterState::printed, paper, store::end));
    }

    private LetterResult asHead(Supplier<LetterResult> what) {
        return helpers.heads().isEmpty()
                ? new LetterResult.NotYours(Sentence.of("entrance.no.head"))
                : PendingChangeLock.when(what);
    }

    private LetterResult printed(
            Predicate<ParentLetterState> which,
            Function<List<ParentLetter>, byte[]> paper,
            BiConsumer<PersonId, Instant> before) {
        List<ParentLetterState> chosen = list().stream().filter(which).toList();
        return chosen.isEmpty() ? new LetterResult.Nothing() : made(chosen, paper, before);
    }

    /// Prints a letter to one parent, also when there is an address already, which then stays until
    /// the letter is used.
    ///
    /// @param paper renders the letter, before its code works
    /// @return empty when there is nobody with this id
    public Optional<LetterResult> print(PersonId parent, Function<List<ParentLetter>, byte[]> paper) {
        return helpers.ask(HelpKind.LETTER, parent).map(answer -> switch (answer) {
            case MayNot no -> new LetterResult.NotYours(no.because());
            case May as -> {
                ParentLetterState state = new ParentLetterState(
                        as.school().orElseThrow(),
                        parent,
                        helpers.nameOf(parent),
                        parents.addressSecret(parent),
                        Optional.empty());
                yield PendingChangeLock.when(() -> made(List.of(state), paper, store::end));
            }
        });
    }

    /// Makes letters. After pressing the button twice the first letters stay valid when `before`
    /// ends only invalid ones: then the second request fails on the first, and starts again.
    ///
    /// The paper is rendered first, so that no code ends for a letter that never came; then the
    /// audit events are written. Rows are written in one order, so that two who print at once do
    /// not deadlock. Somebody who never had an account gets one that nobody can sign in with yet.
    private LetterResult made(
            List<ParentLetterState> readers,
            Function<List<ParentLetter>, byte[]> paper,
            BiConsumer<PersonId, Instant> before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant expires = now.plus(LIFE);
        List<ParentLetter> letters = new ArrayList<>();
        Map<PersonId, byte[]> hashed = new HashMap<>();
        for (ParentLetterState reader : readers) {
            parents.ensure(reader.parent());
            LetterCode code = LetterCode.fresh(Acting.current().board());
            hashed.put(reader.parent(), hashes.of(Acting.current().board(), code));
            letters.add(writing.write(reader, code, expires));
        }
        byte[] printed = paper.apply(List.copyOf(letters));
        for (ParentLetterState reader : readers) {
            log.append(helpers.line(AuditOutcome.DONE, "letter-printed", reader.parent())
                    .through(reader.school()));
        }
        work.change(
                RecoveryActs.ADMIT,
                () -> readers.stream()
                        .sorted(Comparator.comparing(state -> state.parent().value()))
                        .forEach(reader -> {
                            before.accept(reader.parent(), now);
                            store.add(
                                    Objects.requireNonNull(hashed.get(reader.parent())),
                                    reader.parent(),
                                    reader.school(),
                                    now,
                                    expires);
                        }));
        readers.forEach(reader -> addresses.endOfLetter(reader.parent()));
        return new LetterResult.Done(letters, printed);
    }

    /// Result of printing letters to parents.
    public sealed interface LetterResult {
        /// @param letters whose codes work from now on
        /// @param paper those letters, to be handed over now: nobody can make these codes again
        record Done(List<ParentLetter> letters, byte[] paper) implements LetterResult {
            @Override
            public String toString() {
                return "[sealed]";
            }
        }

        record Nothing() implements LetterResult {}

        record NotYours(Sentence because) implements LetterResult {}
    }
}
