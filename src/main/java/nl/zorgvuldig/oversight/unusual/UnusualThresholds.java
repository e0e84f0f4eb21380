package nl.zorgvuldig.oversight.unusual;

import java.time.Duration;
import java.time.LocalTime;

/// Thresholds of unusual reading. Decision 47 gives the reasons.
///
/// @param outside dossiers in a day outside the own groups, for somebody who guides a group that
/// day
/// @param widely the same for everybody else, whose work is with all pupils of a school
/// @param opens when a school day of the staff begins
/// @param closes when it ends
/// @param late dossiers in a day outside those hours, or on a day without school
/// @param readers people who open one dossier
/// @param within the length of time in which they do
/// @param refusals refused questions of one person in a day
record UnusualThresholds(
        int outside,
        int widely,
        LocalTime opens,
        LocalTime closes,
        int late,
        int readers,
        Duration within,
        int refusals) {
    static final UnusualThresholds STANDARD =
            new UnusualThresholds(8, 40, LocalTime.of(7, 0), LocalTime.of(21, 0), 5, 5, Duration.ofHours(1), 10);
}
