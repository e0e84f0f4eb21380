package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;

/// What a letter asks, and whether it is still wanted.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
final class LetterRules {
    private final ConsentRules judged;
    private final PersonId person;
    private final Instant since;

    /// @param judged as it will be after the last day of the round
    /// @param since the first day of the round
    LetterRules(ConsentRules judged, PersonId person, Instant since) {
        this.judged = judged;
        this.person = person;
        this.since = since;
    }

    /// The questions that this person did not answer in this round, as the round asks everybody
    /// again. Who has the code can answer each of these once, and sees nothing of what was
    /// answered.
    <T> List<T> open(Collection<T> asked, Function<T, Question> question) {
        List<T> open = new ArrayList<>();
        for (T one : asked) {
            if (open(judged.own(person, question.apply(one)))) {
                open.add(one);
            }
        }
        return open;
    }

    private boolean open(OwnAnswer own) {
        return switch (own) {
            case OwnAnswer.Nothing _, OwnAnswer.Old _ -> true;
            case OwnAnswer.Yes yes -> yes.answer().givenAt().isBefore(since);
            case OwnAnswer.No no -> no.answer().givenAt().isBefore(since);
        };
    }

    /// Whether everything is answered as far as the round needs: a no of the year before will do.
    RoundAnswers answers(Collection<Question> questions) {
        return RoundCircle.answers(judged, person, questions);
    }

    /// The first letter is for everybody who decides and did not answer everything before it could
    /// be printed; a reminder only for whom the round still waits for.
    boolean wanted(RoundMessage message, Collection<Question> questions) {
        return switch (message) {
            case INVITATION -> !open(questions, one -> one).isEmpty();
            case REMINDER, SECOND_REMINDER -> answers(questions) == RoundAnswers.OPEN;
            case RESULT -> false;
        };
    }
}
