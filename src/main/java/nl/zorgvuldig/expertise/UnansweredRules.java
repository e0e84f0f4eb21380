package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.LocalDate;
import nl.zorgvuldig.casework.Party;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.policy.Upholds;

/// What a question waits for that nobody answered or ended. Facts in, answer out.
///
/// @param until the last day on which the expert can answer it
record UnansweredRules(LocalDate until, LocalDate today) {
    /// Days after its last one in which who asked ends it or asks again.
    static final int CLOSING = 14;

    /// The expert is outside and need not answer: until its last day has passed it waits for that day.
    /// Then who asked ends it, or asks again.
    @Upholds(EXPERTS_AFTER_CONSENT)
    Waiting waiting() {
        LocalDate over = until.plusDays(1);
        return today.isBefore(over)
                ? new Waiting.Day(over)
                : new Waiting.Somebody(
                        Party.PROPOSER,
                        "expertise.task.unanswered",
                        over,
                        until.plusDays(CLOSING),
                        EXPERTS_AFTER_CONSENT);
    }
}
