package nl.zorgvuldig.access.control.assignments;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Who should take over a group, on which days, and why. Prints as `[sealed]`.
///
/// @param last the last day with access
/// @param seen what was given before, as it stood on the page ([GroupReplacement#mark])
record ReplacementRequest(PersonId to, LocalDate from, LocalDate last, String reason, String seen) {

    @Override
    public String toString() {
        return "[sealed]";
    }
}
