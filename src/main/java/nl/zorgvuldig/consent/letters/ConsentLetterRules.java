package nl.zorgvuldig.consent.letters;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.consent.rounds.RoundAnswerStatus;
import nl.zorgvuldig.consent.rounds.RoundMessage;
import nl.zorgvuldig.consent.rounds.RoundParticipants;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for the questions in a letter, and for whether it is still wanted.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
final class ConsentLetterRules {
    private final ConsentRules judged;
    private final PersonId person;
    private final Instant since;

    /// @param judged the rules as of the day after the round's deadline
    /// @param since the first day of the round
    ConsentLetterRules(ConsentRules judged, PersonId person, Instant since) {
        this.judged = judged;
        this.person = person;
        this.since = since;
    }

    /// The questions this person has not answered in this round, since a round asks everybody
    /// again. Whoever has the code can answer each of these once, and sees none of the answers.
    <T> List<T> open(Collection<T> asked, Function<T, ConsentQuestion> question) {
        List<T> open = new ArrayList<>();
        for (T item : asked) {
            if (open(judged.own(person, question.apply(item)))) {
                open.add(item);
            }
        }
        return open;
    }

    private boolean open(OwnAnswerStatus own) {
        return switch (own) {
            case OwnAnswerStatus.Nothing _, OwnAnswerStatus.Old _ -> true;
            case OwnAnswerStatus.Yes yes -> yes.answer().givenAt().isBefore(since);
            case OwnAnswerStatus.No no -> no.answer().givenAt().isBefore(since);
        };
    }

    /// Whether everything is answered as far as the round needs: a refusal of the previous year
    /// suffices.
    RoundAnswerStatus answers(Collection<ConsentQuestion> questions) {
        return RoundParticipants.answers(judged, person, questions);
    }

    /// The first letter is for everybody who decides and had not answered everything before it
    /// could be printed; a reminder only for people the round still waits for.
    boolean wanted(RoundMessage message, Collection<ConsentQuestion> questions) {
        return switch (message) {
            case INVITATION -> !open(questions, question -> question).isEmpty();
            case REMINDER, SECOND_REMINDER -> answers(questions) == RoundAnswerStatus.OPEN;
            case RESULT -> false;
        };
    }
}
