package nl.zorgvuldig.images.publication.web;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Sentence;

/// Copies to take down elsewhere.
public record TakedownTasksPage(List<Line> lines) {
    /// @param end address to report it done
    public record Line(
            Sentence channel,
            String place,
            String album,
            LocalDate since,
            LocalDate by,
            Lateness lateness,
            String end) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    public enum Lateness {
        IN_TIME,
        OVERDUE
    }
}
