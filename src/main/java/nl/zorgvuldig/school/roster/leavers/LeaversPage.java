package nl.zorgvuldig.school.roster.leavers;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Sentence;

/// Proposed leavers, for the head who decides.
public record LeaversPage(List<Line> lines) {
    /// @param name of the pupil, for people who hear the links out of context
    /// @param until the last day to decide
    /// @param end address to end the enrolment
    /// @param stay address to record that the pupil stays
    public record Line(Sentence words, String name, LocalDate until, String end, String stay) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
