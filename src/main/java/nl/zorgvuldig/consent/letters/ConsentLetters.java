package nl.zorgvuldig.consent.letters;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.decisions.ConsentLock;
import nl.zorgvuldig.consent.letters.LetterCodeStore.About;
import nl.zorgvuldig.consent.letters.LetterListItem.State;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.ConsentRounds;
import nl.zorgvuldig.consent.rounds.RoundPlannerRole;
import nl.zorgvuldig.consent.rounds.RoundPlanners;
import nl.zorgvuldig.consent.rounds.RoundState;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Letters of a round, printed by the head for people who decide and have no e-mail address. Each
/// printing of a letter makes a new code and ends the previous one, so that a lost letter is of no
/// use to its finder.
@Component
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
public final class ConsentLetters {
    private final ConsentRounds rounds;
    private final RoundLetterStore store;
    private final LetterCodes codes;
    private final LetterCodeStore kept;
    private final LetterFactsReader facts;
    private final LetterWriter writing;
    private final RoundPlanners planners;
    private final ConsentLock lock;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ConsentLetters(
            ConsentRounds rounds,
            RoundLetterStore store,
            LetterCodes codes,
            LetterCodeStore kept,
            LetterFactsReader facts,
            LetterWriter writing,
            RoundPlanners planners,
            ConsentLock lock,
            AuditLog log,
            Work work,
            Clock clock) {
        this.rounds = rounds;
        this.store = store;
        this.codes = codes;
        this.kept = kept;
        this.facts = facts;
        this.writing = writing;
        this.planners = planners;
        this.lock = lock;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The latest letter to each person about each child, by the child's name. Empty for anyone but
    /// the head of the school.
    public List<LetterListItem> list(ConsentRound round) {
        Collection<RoundLetter> latest =
                latest(round, rounds.listLetters(round.plan().school()));
        List<PupilId> pupils =
                latest.stream().map(RoundLetter::pupil).distinct().toList();
        LetterFactsReader.Known known = facts.read(round, pupils);
        Set<About> used = work.read(ConsentActs.ASK_CONSENT, () -> kept.listUsed(round.id()));
        List<LetterListItem> lines = new ArrayList<>();
        for (RoundLetter letter : latest) {
            lines.add(new LetterListItem(
                    letter,
                    writing.child(letter.pupil()),
                    writing.person(letter.guardian(), letter.pupil()),
                    state(letter, known, used)));
        }
        lines.sort(Comparator.comparing(item -> item.child().sorted(), NameLetters.order()));
        return lines;
    }

    /// Of the letters of a round, the latest to each person about each child.
    public static Collection<RoundLetter> latest(ConsentRound round, List<RoundLetter> letters) {
        Map<List<Object>, RoundLetter> latest = new LinkedHashMap<>();
        for (RoundLetter letter : letters) {
            if (letter.round().equals(round.id())) {
                latest.merge(List.of(letter.pupil(), letter.guardian()), letter, ConsentLetters::later);
            }
        }
        return latest.values();
    }

    private static RoundLetter later(RoundLetter letter, RoundLetter other) {
        return letter.message().compareTo(other.message()) < 0 ? other : letter;
    }

    public static State state(RoundLetter letter, LetterFactsReader.Known known, Set<About> used) {
        Optional<ConsentLetterRules> rules = known.rules(letter.pupil(), letter.guardian());
        if (rules.isEmpty()) {
            return State.NOT_ASKED;
        }
        if (used.contains(new About(letter.pupil(), letter.guardian()))
                || !rules.get().wanted(letter.message(), known.questions())) {
            return State.ANSWERED;
        }
        return letter.printedAt().isEmpty() ? State.TO_PRINT : State.PRINTED;
    }

    /// Makes the letters with new codes, and records that they were printed. The audit event is
    /// written first.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nothing is printed then
    public PrintResult print(ConsentRound round, LetterSelection wish) {
        if (!planners.of(round.plan().school()).equals(Optional.of(RoundPlannerRole.HEAD))) {
            log.append(line(AuditOutcome.REFUSED).through(round.plan().school()));
            return new PrintResult.NotYours();
        }
        LocalDate today = SchoolDay.today(clock);
        if (round.state(today) != RoundState.RUNNING) {
            return new PrintResult.NotRunning();
        }
        List<LetterListItem> lines = list(round).stream().filter(wish::means).toList();
        if (lines.isEmpty()) {
            return new PrintResult.Nothing();
        }
        log.append(line(AuditOutcome.DONE).through(round.plan().school()).counting(lines.size()));
        List<Coded> coded = lines.stream().map(line -> coded(line)).toList();
        // in the order in which consent is locked
        List<Coded> ordered = coded.stream()
                .sorted(Comparator.comparing(letter -> letter.letter().pupil().value()))
                .toList();
        work.change(ConsentActs.ASK_CONSENT, () -> ordered.forEach(this::keep));
        return new PrintResult.Done(writing.write(round, today, coded));
    }

    /// A letter with the code to be printed on it.
    record Coded(RoundLetter letter, LetterCode code, byte[] hash) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    private Coded coded(LetterListItem line) {
        LetterCode code = LetterCode.fresh(Acting.current().board());
        return new Coded(line.letter(), code, codes.hash(Acting.current().board(), code));
    }

    private void keep(Coded coded) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        lock.change(coded.letter().pupil());
        kept.renew(coded.letter(), coded.hash(), now);
        store.printed(coded.letter(), now);
    }

    private AuditEvent line(AuditOutcome outcome) {
        return AuditEvent.of(
                clock,
                Acting.current().with(ConsentActs.ASK_CONSENT),
                CONSENT_CHECKED_EVERY_SCHOOL_YEAR,
                outcome,
                "round-letters");
    }

    /// Result of printing letters.
    public sealed interface PrintResult {
        /// @param letters to be printed now: nobody can make these codes again
        record Done(List<ConsentLetter> letters) implements PrintResult {}

        /// There is no such letter: answered meanwhile, or printed by somebody else.
        record Nothing() implements PrintResult {}

        /// The round is not running, so its codes would not work.
        record NotRunning() implements PrintResult {}

        /// The person is not the head of the school.
        record NotYours() implements PrintResult {}
    }
}
