package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

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
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.consent.LetterCodeStore.About;
import nl.zorgvuldig.consent.LetterLine.State;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.LetterCode;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for the head: letters of a round, for those who decide and have no e-mail address. Each
/// time a letter is printed it gets a new code, and the one before ends; so a letter that was lost
/// is of no use to whoever finds it.
@Component
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
public final class Letters {
    private final Rounds rounds;
    private final RoundLetterStore store;
    private final LetterCodes codes;
    private final LetterCodeStore kept;
    private final LetterFacts facts;
    private final LetterWriting writing;
    private final Planners planners;
    private final ConsentLock lock;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Letters(
            Rounds rounds,
            RoundLetterStore store,
            LetterCodes codes,
            LetterCodeStore kept,
            LetterFacts facts,
            LetterWriting writing,
            Planners planners,
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

    /// The latest letter to each person about each child, by the child's name. Nothing for who is
    /// not the head of the school.
    public List<LetterLine> list(Round round) {
        Collection<RoundLetter> latest =
                latest(round, rounds.listLetters(round.plan().school()));
        List<PupilId> pupils =
                latest.stream().map(RoundLetter::pupil).distinct().toList();
        LetterFacts.Known known = facts.read(round, pupils);
        Set<About> used = work.read(ConsentActs.ASK_CONSENT, () -> kept.listUsed(round.id()));
        List<LetterLine> lines = new ArrayList<>();
        for (RoundLetter one : latest) {
            lines.add(new LetterLine(
                    one,
                    writing.child(one.pupil()),
                    writing.person(one.guardian(), one.pupil()),
                    state(one, known, used)));
        }
        lines.sort(Comparator.comparing(one -> one.child().sorted(), NameLetters.order()));
        return lines;
    }

    /// Of the letters of a round, the latest to each person about each child.
    static Collection<RoundLetter> latest(Round round, List<RoundLetter> letters) {
        Map<List<Object>, RoundLetter> latest = new LinkedHashMap<>();
        for (RoundLetter one : letters) {
            if (one.round().equals(round.id())) {
                latest.merge(List.of(one.pupil(), one.guardian()), one, Letters::later);
            }
        }
        return latest.values();
    }

    private static RoundLetter later(RoundLetter one, RoundLetter other) {
        return one.message().compareTo(other.message()) < 0 ? other : one;
    }

    static State state(RoundLetter letter, LetterFacts.Known known, Set<About> used) {
        Optional<LetterRules> rules = known.rules(letter.pupil(), letter.guardian());
        if (rules.isEmpty()) {
            return State.NOT_ASKED;
        }
        if (used.contains(new About(letter.pupil(), letter.guardian()))
                || !rules.get().wanted(letter.message(), known.questions())) {
            return State.ANSWERED;
        }
        return letter.printedAt().isEmpty() ? State.TO_PRINT : State.PRINTED;
    }

    /// Makes the letters with new codes, and says that they were printed. The line in the log comes
    /// first.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing is printed then
    public LettersPrinted print(Round round, LetterWish wish) {
        if (!planners.of(round.plan().school()).equals(Optional.of(Planner.HEAD))) {
            log.append(line(AuditOutcome.REFUSED).through(round.plan().school()));
            return new LettersPrinted.NotYours();
        }
        LocalDate today = SchoolDay.today(clock);
        if (round.state(today) != RoundState.RUNNING) {
            return new LettersPrinted.NotRunning();
        }
        List<LetterLine> lines = list(round).stream().filter(wish::means).toList();
        if (lines.isEmpty()) {
            return new LettersPrinted.Nothing();
        }
        log.append(line(AuditOutcome.DONE).through(round.plan().school()).counting(lines.size()));
        List<Coded> coded = lines.stream().map(line -> coded(line)).toList();
        // in the order in which consent is held still
        List<Coded> ordered = coded.stream()
                .sorted(Comparator.comparing(letter -> letter.letter().pupil().value()))
                .toList();
        work.change(ConsentActs.ASK_CONSENT, () -> ordered.forEach(this::keep));
        return new LettersPrinted.Done(writing.write(round, today, coded));
    }

    /// A letter with the code that will stand on it.
    record Coded(RoundLetter letter, LetterCode code, byte[] hash) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    private Coded coded(LetterLine line) {
        LetterCode code = LetterCode.fresh(Acting.current().board());
        return new Coded(line.letter(), code, codes.hash(Acting.current().board(), code));
    }

    private void keep(Coded one) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        lock.change(one.letter().pupil());
        kept.renew(one.letter(), one.hash(), now);
        store.printed(one.letter(), now);
    }

    private AuditEvent line(AuditOutcome outcome) {
        return AuditEvent.of(
                clock,
                Acting.current().with(ConsentActs.ASK_CONSENT),
                CONSENT_CHECKED_EVERY_SCHOOL_YEAR,
                outcome,
                "round-letters");
    }
}
