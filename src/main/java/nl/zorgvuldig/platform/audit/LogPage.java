package nl.zorgvuldig.platform.audit;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.EventId;

/// Page of the log, newest first.
///
/// @param next where the following page begins (`before`), empty on the last
public record LogPage(List<AuditEvent> events, Optional<EventId> next) {
    public LogPage {
        events = List.copyOf(events);
    }
}
