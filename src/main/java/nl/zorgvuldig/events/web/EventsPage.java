package nl.zorgvuldig.events.web;

import java.util.List;
import nl.zorgvuldig.events.SchoolEvent;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.web.Tone;

/// The events of the schools somebody has to do with.
///
/// @param makes the schools at which they make or propose one
public record EventsPage(List<Row> coming, List<Row> past, List<School> makes, boolean head) {
    /// @param school what it is called
    public record Row(SchoolEvent event, String school) {
        public Tone tone() {
            return EventPage.tone(event.state());
        }
    }
}
