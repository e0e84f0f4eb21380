package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on what waits about emergency cards, for whom and until when. Facts in, answer out.
final class CardWorkRules {
    /// Days to decide whether the school needs somebody's words.
    static final int WEIGHING = 7;

    /// Days of a new school year to look again at what is needed.
    static final int LOOKING_AGAIN = 61;

    /// School days to look at an opening in an emergency.
    static final int REVIEWING = 2;

    private CardWorkRules() {}

    /// The support coordinator, or else the head, decides about new words, and looks again each
    /// school year at what is needed. What is needed stays open until it is decided otherwise.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    static AwaitedAction waiting(CardWords words, LocalDate today) {
        if (words.undecided()) {
            LocalDate since = SchoolDay.of(words.writtenAt());
            return weighing("emergency.task.weigh", since, since.plusDays(WEIGHING));
        }
        LocalDate year = SchoolYear.of(today).period().from();
        boolean again = words.decided()
                .filter(decision ->
                        decision.needed() && SchoolDay.of(decision.at()).isBefore(year))
                .isPresent();
        return again
                ? weighing("emergency.task.weigh_again", year, year.plusDays(LOOKING_AGAIN))
                : new AwaitedAction.Nobody();
    }

    private static AwaitedAction weighing(String task, LocalDate since, LocalDate until) {
        return new AwaitedAction.Somebody(CaseParty.KEEPER, task, since, until, NECESSARY_FOR_GUIDANCE);
    }

    /// The head looks at an opening in an emergency within two school days.
    @Upholds(CONFIDENTIALITY)
    static AwaitedAction waiting(CardOpening opening) {
        if (opening.review().isPresent()) {
            return new AwaitedAction.Nobody();
        }
        return new AwaitedAction.Somebody(
                CaseParty.KEEPER,
                "emergency.task.review_opening",
                opening.day(),
                SchoolDay.taughtAfter(opening.day(), REVIEWING),
                CONFIDENTIALITY);
    }
}
