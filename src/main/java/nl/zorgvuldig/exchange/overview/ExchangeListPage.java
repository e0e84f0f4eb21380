package nl.zorgvuldig.exchange.overview;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.web.TagTone;

/// Everything that is given and asked, for who prepares and decides.
///
/// @param asked what is asked of others
public record ExchangeListPage(PageOf<Line> open, PageOf<Line> over, PageOf<Line> asked) {
    /// @param ground as a code; of what is asked the way it goes
    /// @param stage as a code
    public record Line(
            String address,
            String pupil,
            String organisation,
            String ground,
            String stage,
            TagTone tone,
            LocalDate until) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
