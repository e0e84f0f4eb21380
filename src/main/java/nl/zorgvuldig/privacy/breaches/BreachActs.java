package nl.zorgvuldig.privacy.breaches;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import org.springframework.stereotype.Component;

/// Acts on data breaches.
@Component
public final class BreachActs implements Acts {
    /// Reporting a data breach, and seeing one's own reports.
    public static final Act REPORT_BREACH = Act.weak("report_breach", "reported");

    /// Opening a report of a data breach.
    public static final Act READ_BREACH = Act.strong("read_breach");

    /// Assessing a data breach, recording whom it was reported to, and closing it.
    public static final Act KEEP_BREACH = Act.strong(
            "keep_breach",
            "assessed",
            "authority",
            "announced",
            "selected",
            "told",
            "narrowed",
            "closed",
            "warned",
            "listed",
            "printed",
            "gone");

    /// Handing out letters about a data breach.
    public static final Act TELL_BREACH = Act.strong("tell_breach", "printed", "handed");

    @Override
    public List<Act> all() {
        return List.of(REPORT_BREACH, READ_BREACH, KEEP_BREACH, TELL_BREACH);
    }
}
