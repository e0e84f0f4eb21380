package nl.zorgvuldig.care.experts.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// A question to an expert about no pupil in particular. `toString` gives its id.
///
/// @param until the last day on which it can be answered
public record ExpertQuestion(
        ExpertQuestionId id,
        SchoolId school,
        PersonId expert,
        PersonId askedBy,
        Instant askedAt,
        LocalDate until,
        String text,
        Optional<Answer> answer,
        State state) {

    /// Whether somebody closed it.
    public enum State {
        OPEN,
        ENDED
    }

    public record Answer(Instant at, String text) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Whether the expert can still answer.
    public boolean waits(LocalDate today) {
        return state == State.OPEN && answer.isEmpty() && !today.isAfter(until);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
