package nl.zorgvuldig.oversight.figures;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Figure.Standing;

/// What is kept of a week.
///
/// @param about a school, or the board for all of it together
record WeekFigure(UUID about, LocalDate monday, Clause clause, String code, long count, long of, Standing standing) {

    WeekFigure plus(WeekFigure other) {
        return new WeekFigure(
                about, monday, clause, code, count + other.count, of + other.of, standing.worst(other.standing));
    }
}
