package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.PlaceCounts;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rule for what waits for somebody, counted by the clause that sets its last day: while one thing
/// is late the clause is not in order. Whether it is then broken, the module that keeps it says by
/// figures of its own.
record LateWork(List<Waiting> all, LocalDate today) {
    LateWork {
        all = List.copyOf(all);
    }

    /// One thing that somebody must do.
    ///
    /// @param school empty for what is counted for the board as a whole
    /// @param until the last day on which it is in time
    record Waiting(Clause clause, Optional<SchoolId> school, LocalDate until) {
        boolean late(LocalDate today) {
            return until.isBefore(today);
        }
    }

    /// How much is late of what waits, by clause and school; nothing where nothing waits.
    @Upholds(POLICY_FOR_EVERYONE)
    List<Figure> figures() {
        Map<Clause, PlaceCounts> clauses = new EnumMap<>(Clause.class);
        for (Waiting each : all) {
            clauses.computeIfAbsent(each.clause(), _ -> new PlaceCounts())
                    .add(each.school(), each.late(today) ? 1 : 0, 1, Standing.AT_RISK);
        }
        return clauses.entrySet().stream()
                .flatMap(entry -> entry.getValue().figures(entry.getKey(), LateWorkFigures.CODE).stream())
                .toList();
    }
}
