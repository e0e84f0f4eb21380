package nl.zorgvuldig.images.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.calendar.CalendarItem;
import nl.zorgvuldig.platform.calendar.CalendarSource;
import nl.zorgvuldig.platform.calendar.CalendarTime;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// School events: for a parent those they were notified of, for whoever works at a school those that
/// its head planned. The title was checked against the names of the pupils when the event was made.
@Component
final class EventCalendar implements CalendarSource {
    /// Page of those who work at a school.
    private static final String STAFF_PAGE = "/activiteiten";

    private final OwnEvents own;
    private final SchoolEvents events;
    private final Schools schools;

    EventCalendar(OwnEvents own, SchoolEvents events, Schools schools) {
        this.own = own;
        this.events = events;
        this.schools = schools;
    }

    @Override
    public List<CalendarItem> upcoming(SignedInUser who, LocalDate today) {
        return switch (who.kind()) {
            case GUARDIAN ->
                own.list().stream()
                        .filter(told -> shown(told.file()))
                        .map(told -> item(told.file(), told.school(), OwnEvents.ADDRESS))
                        .toList();
            case STAFF -> ofSchools();
            case PUPIL, EXPERT -> List.of();
        };
    }

    private List<CalendarItem> ofSchools() {
        Map<SchoolId, EventRole> places = events.places();
        return events.list().stream()
                .filter(file -> places.get(file.request().school()) != EventRole.BOARD)
                .filter(file -> shown(file))
                .map(file -> item(file, name(file.request().school()), STAFF_PAGE))
                .toList();
    }

    private String name(SchoolId school) {
        return schools.find(school).map(School::name).orElse("");
    }

    private static boolean shown(EventFile file) {
        return switch (file.state()) {
            case PLANNED, NOTICED, READY -> true;
            case PROPOSED, HELD, CANCELLED -> false;
        };
    }

    private static CalendarItem item(EventFile file, String school, String path) {
        return new CalendarItem(
                file.id().toString(),
                0,
                CalendarTime.at(file.request().startsAt()),
                Sentence.of("events.calendar.event", file.request().title()),
                Optional.of(Sentence.of("events.calendar.place", school)),
                path);
    }
}
