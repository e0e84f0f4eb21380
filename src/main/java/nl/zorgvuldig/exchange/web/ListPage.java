package nl.zorgvuldig.exchange.web;

import java.time.LocalDate;
import nl.zorgvuldig.kernel.Slice;
import nl.zorgvuldig.web.Tone;

/// Everything that is given and asked, for who prepares and decides.
///
/// @param asked what is asked of others
public record ListPage(Slice<Line> open, Slice<Line> over, Slice<Line> asked) {
    /// @param ground as a code; of what is asked the way it goes
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
