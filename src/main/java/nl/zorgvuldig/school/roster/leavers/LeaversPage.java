package nl.zorgvuldig.school.roster.leavers;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Sentence;

/// Pupils who seem to have left, for the head who decides.
public record LeaversPage(List<Line> lines) {
    /// @param name of the pupil, for whoever hears the links apart
    /// @param until the last day on which deciding is in time
    /// @param end where the enrolment is ended
    /// @param stay where it is said that the pupil stays
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
