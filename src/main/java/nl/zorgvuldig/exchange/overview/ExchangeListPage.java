package nl.zorgvuldig.exchange.overview;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.web.TagTone;

/// Page with all disclosures and inquiries, for those who prepare and decide.
///
/// @param asked inquiries at third parties
public record ExchangeListPage(PageOf<Line> open, PageOf<Line> over, PageOf<Line> asked) {
    /// @param ground as a code; for an inquiry the way it is sent
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
