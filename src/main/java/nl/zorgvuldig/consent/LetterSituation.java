package nl.zorgvuldig.consent;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.LetterCodeStore.Kept;
import nl.zorgvuldig.consent.LetterSeen.Where;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ContactBook;
import org.springframework.stereotype.Component;

/// How things stand for a code that is one of ours. Read anew each time.
@Component
final class LetterSituation {
    private final LetterFacts facts;
    private final LetterWriting writing;
    private final RoundStore rounds;
    private final Schools schools;
    private final ContactBook contacts;
    private final Work work;
    private final Clock clock;

    LetterSituation(
            LetterFacts facts,
            LetterWriting writing,
            RoundStore rounds,
            Schools schools,
            ContactBook contacts,
            Work work,
            Clock clock) {
        this.facts = facts;
        this.writing = writing;
        this.rounds = rounds;
        this.schools = schools;
        this.contacts = contacts;
        this.work = work;
        this.clock = clock;
    }

    LetterSeen of(Kept code) {
        Round round = round(code);
        Where where = where(round.plan().school());
        if (code.ended().isPresent()) {
            return new LetterSeen.Replaced(where);
        }
        if (code.used().isPresent()) {
            return new LetterSeen.Used(where);
        }
        if (round.state(SchoolDay.today(clock)) != RoundState.RUNNING) {
            return new LetterSeen.Over(round.plan().deadline(), where);
        }
        LetterFacts.Known known = facts.read(round, List.of(code.pupil()));
        return switch (known.standing(code.pupil(), code.person())) {
            case Standing.DoesNot not -> new LetterSeen.NotAsked(not, where);
            case Standing.Decides _ -> questions(code, known, where);
        };
    }

    private LetterSeen questions(Kept code, LetterFacts.Known known, Where where) {
        List<Purpose> open = open(code, known);
        return open.isEmpty()
                ? new LetterSeen.Used(where)
                : new LetterSeen.Questions(
                        writing.child(code.pupil()),
                        code.person().equals(Deciders.self(code.pupil())) ? Capacity.PUPIL : Capacity.PARENT,
                        known.round().plan().deadline(),
                        where,
                        open);
    }

    /// What is asked now and was answered in this round.
    Set<PurposeKey> answered(Kept code) {
        LetterFacts.Known known = facts.read(round(code), List.of(code.pupil()));
        List<Purpose> open = open(code, known);
        return known.asked().stream()
                .filter(one -> !open.contains(one))
                .map(Purpose::key)
                .collect(Collectors.toSet());
    }

    /// Whether there is something left to answer with the code.
    RoundAnswers left(Kept code) {
        if (!code.lives()) {
            return RoundAnswers.COMPLETE;
        }
        LetterFacts.Known known = facts.read(round(code), List.of(code.pupil()));
        return open(code, known).isEmpty() ? RoundAnswers.COMPLETE : RoundAnswers.OPEN;
    }

    private static List<Purpose> open(Kept code, LetterFacts.Known known) {
        Optional<LetterRules> rules = known.rules(code.pupil(), code.person());
        return rules.map(one -> one.open(known.asked(), asked -> asked.question(known.now())))
                .orElse(List.of());
    }

    private Round round(Kept code) {
        return work.read(Act.BROWSE, () -> rounds.find(code.round())).orElseThrow();
    }

    private Where where(SchoolId school) {
        return new Where(
                schools.find(school).map(School::name).orElse(""),
                writing.head(school),
                contacts.find(Contact.DATA_PROTECTION_OFFICER));
    }
}
