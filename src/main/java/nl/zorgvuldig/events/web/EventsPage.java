package nl.zorgvuldig.events.web;

import java.util.List;
import nl.zorgvuldig.events.EventFile;
import nl.zorgvuldig.events.EventState;
import nl.zorgvuldig.events.SchoolEvent;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.web.Tone;

/// The events of the schools somebody has to do with.
///
/// @param makes the schools at which they make or propose one
public record EventsPage(List<Row> coming, List<Row> past, List<School> makes, boolean head) {
    /// @param school what it is called
    public record Row(EventFile file, String school) {
        public SchoolEvent event() {
            return file.request();
        }

        public EventState state() {
            return file.state();
        }

        public Tone tone() {
            return EventPage.tone(state());
        }
    }
}
