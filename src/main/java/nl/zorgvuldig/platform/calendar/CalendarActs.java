package nl.zorgvuldig.platform.calendar;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import org.springframework.stereotype.Component;

/// Acts concerning one's own calendar.
@Component
public final class CalendarActs implements Acts {
    /// Making, renewing and ending the secret address of one's own calendar. Strong: whoever has the
    /// address reads on without signing in.
    public static final Act KEEP_CALENDAR_FEED =
            Act.strong("keep_calendar_feed", "feed-made", "feed-renewed", "feed-ended");

    @Override
    public List<Act> all() {
        return List.of(KEEP_CALENDAR_FEED);
    }
}
