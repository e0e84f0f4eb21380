package nl.zorgvuldig.images.events.web;

import java.util.List;
import nl.zorgvuldig.images.events.EventFile;
import nl.zorgvuldig.images.events.EventState;
import nl.zorgvuldig.images.events.SchoolEvent;
import nl.zorgvuldig.platform.web.TagTone;
import nl.zorgvuldig.school.organisation.School;

/// Events of the schools in which somebody has a role.
///
/// @param makes the schools at which they make or propose one
public record EventsPage(List<Row> coming, List<Row> past, List<School> makes, boolean head) {
    /// @param school its name
    public record Row(EventFile file, String school) {
        public SchoolEvent event() {
            return file.request();
        }

        public EventState state() {
            return file.state();
        }

        public TagTone tone() {
            return EventPage.tone(state());
        }
    }
}
