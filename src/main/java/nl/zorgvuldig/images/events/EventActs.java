package nl.zorgvuldig.images.events;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import org.springframework.stereotype.Component;

/// The act of managing school events.
@Component
public final class EventActs implements Acts {
    /// Making a school event, and notifying parents of it.
    public static final Act KEEP_EVENT = Act.strong(
            "keep_event",
            "proposed",
            "planned",
            "told",
            "ready",
            "cancelled",
            "held",
            "resent",
            "letters",
            "handed",
            "text");

    @Override
    public List<Act> all() {
        return List.of(KEEP_EVENT);
    }
}
