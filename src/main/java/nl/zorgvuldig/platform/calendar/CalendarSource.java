package nl.zorgvuldig.platform.calendar;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.identity.SignedInUser;

/// What a module has in store for somebody. A bean of that module.
@FunctionalInterface
public interface CalendarSource {
    /// What comes from today on, as far as this person finds it on their own pages now. Called while
    /// this person is acting, outside a unit of work; reads through the rules and the row security of
    /// those pages, opens no dossier and writes nothing.
    ///
    /// @throws RuntimeException when it cannot be read: then the whole calendar is not given, since a
    ///     calendar program takes away what it misses
    List<CalendarItem> upcoming(SignedInUser who, LocalDate today);
}
