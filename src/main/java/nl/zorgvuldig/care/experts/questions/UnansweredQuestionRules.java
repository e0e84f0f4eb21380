package nl.zorgvuldig.care.experts.questions;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.LocalDate;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on what a question waits for that nobody answered or ended. Facts in, decision out.
///
/// @param until the last day on which the expert can answer it
record UnansweredQuestionRules(LocalDate until, LocalDate today) {
    /// Days after its last day within which the person who asked ends it or asks again.
    static final int CLOSING = 14;

    /// The expert is external and need not answer: until its last day has passed it waits for that
    /// day. Then the person who asked ends it, or asks again.
    @Upholds(EXPERTS_AFTER_CONSENT)
    AwaitedAction waiting() {
        LocalDate over = until.plusDays(1);
        return today.isBefore(over)
                ? new AwaitedAction.Day(over)
                : new AwaitedAction.Somebody(
                        CaseParty.PROPOSER,
                        "expertise.task.unanswered",
                        over,
                        until.plusDays(CLOSING),
                        EXPERTS_AFTER_CONSENT);
    }
}
