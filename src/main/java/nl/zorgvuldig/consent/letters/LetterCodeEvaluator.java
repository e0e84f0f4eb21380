package nl.zorgvuldig.consent.letters;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.decisions.ConsentDeciders;
import nl.zorgvuldig.consent.decisions.ConsentEntitlement;
import nl.zorgvuldig.consent.letters.LetterCodeStore.Kept;
import nl.zorgvuldig.consent.letters.LetterCodeView.Where;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.RoundAnswerStatus;
import nl.zorgvuldig.consent.rounds.RoundState;
import nl.zorgvuldig.consent.rounds.RoundStore;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Determines the current status of a code of ours; read anew on every call.
@Component
final class LetterCodeEvaluator {
    private final LetterFactsReader facts;
    private final LetterWriter writing;
    private final RoundStore rounds;
    private final Schools schools;
    private final ContactDirectory contacts;
    private final Work work;
    private final Clock clock;

    LetterCodeEvaluator(
            LetterFactsReader facts,
            LetterWriter writing,
            RoundStore rounds,
            Schools schools,
            ContactDirectory contacts,
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

    LetterCodeView of(Kept code) {
        ConsentRound round = round(code);
        Where where = where(round.plan().school());
        if (code.ended().isPresent()) {
            return new LetterCodeView.Replaced(where);
        }
        if (code.used().isPresent()) {
            return new LetterCodeView.Used(where);
        }
        if (round.state(SchoolDay.today(clock)) != RoundState.RUNNING) {
            return new LetterCodeView.Over(round.plan().deadline(), where);
        }
        LetterFactsReader.Known known = facts.read(round, List.of(code.pupil()));
        return switch (known.standing(code.pupil(), code.person())) {
            case ConsentEntitlement.DoesNot not -> new LetterCodeView.NotAsked(not, where);
            case ConsentEntitlement.Decides _ -> questions(code, known, where);
        };
    }

    private LetterCodeView questions(Kept code, LetterFactsReader.Known known, Where where) {
        List<ConsentPurpose> open = open(code, known);
        return open.isEmpty()
                ? new LetterCodeView.Used(where)
                : new LetterCodeView.Questions(
                        writing.child(code.pupil()),
                        code.person().equals(ConsentDeciders.self(code.pupil()))
                                ? AnswererCapacity.PUPIL
                                : AnswererCapacity.PARENT,
                        known.round().plan().deadline(),
                        where,
                        open);
    }

    /// The current questions that were answered in this round.
    Set<PurposeKey> answered(Kept code) {
        LetterFactsReader.Known known = facts.read(round(code), List.of(code.pupil()));
        List<ConsentPurpose> open = open(code, known);
        return known.asked().stream()
                .filter(purpose -> !open.contains(purpose))
                .map(ConsentPurpose::key)
                .collect(Collectors.toSet());
    }

    /// Whether anything is left to answer with the code.
    RoundAnswerStatus left(Kept code) {
        if (!code.lives()) {
            return RoundAnswerStatus.COMPLETE;
        }
        LetterFactsReader.Known known = facts.read(round(code), List.of(code.pupil()));
        return open(code, known).isEmpty() ? RoundAnswerStatus.COMPLETE : RoundAnswerStatus.OPEN;
    }

    private static List<ConsentPurpose> open(Kept code, LetterFactsReader.Known known) {
        Optional<ConsentLetterRules> rules = known.rules(code.pupil(), code.person());
        return rules.map(letterRules -> letterRules.open(known.asked(), asked -> asked.question(known.now())))
                .orElse(List.of());
    }

    private ConsentRound round(Kept code) {
        return work.read(Act.BROWSE, () -> rounds.find(code.round())).orElseThrow();
    }

    private Where where(SchoolId school) {
        return new Where(
                schools.find(school).map(School::name).orElse(""),
                writing.head(school),
                contacts.find(RoleContact.DATA_PROTECTION_OFFICER));
    }
}
