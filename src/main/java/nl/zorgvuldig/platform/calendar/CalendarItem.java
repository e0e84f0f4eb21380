package nl.zorgvuldig.platform.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;

/// Something that somebody has to come to or to do. A calendar lies open on a telephone and with
/// whoever offers it, so neither its title nor its place names a pupil, and no group is in it.
///
/// @param id stays the same as long as it is the same appointment, also when it is moved
/// @param revision how often it was changed; of two a calendar follows the higher
/// @param title what kind of thing it is
/// @param path of the page that says the rest after signing in; names nobody
public record CalendarItem(
        String id, int revision, CalendarTime time, Sentence title, Optional<Sentence> place, String path) {
    static final Comparator<CalendarItem> ORDER = Comparator.<CalendarItem, Instant>comparing(
                    item -> item.time().order())
            .thenComparing(CalendarItem::id);
}
