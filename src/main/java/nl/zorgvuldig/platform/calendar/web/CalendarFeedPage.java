package nl.zorgvuldig.platform.calendar.web;

import java.util.Optional;
import nl.zorgvuldig.platform.calendar.CalendarFeed;
import nl.zorgvuldig.platform.web.Form;

/// Page about the secret address of the reader's calendar. Prints as `[sealed]`.
///
/// @param feed empty when it is switched off
/// @param address in full, on the page that answers the form that made it
public record CalendarFeedPage(Form form, Optional<CalendarFeed> feed, Optional<String> address) {
    /// The version that the reader sees, for the form.
    public int seen() {
        return feed.map(CalendarFeed::version).orElse(0);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
