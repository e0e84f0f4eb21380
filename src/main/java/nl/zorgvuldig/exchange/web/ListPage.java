package nl.zorgvuldig.exchange.web;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.web.Tone;

/// Everything that is given, for who prepares and decides.
public record ListPage(List<Line> open, List<Line> over) {
    /// @param stage as a code
    public record Line(
            String address,
            String pupil,
            String organisation,
            String ground,
            String stage,
            Tone tone,
            LocalDate until) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
