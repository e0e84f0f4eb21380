package nl.zorgvuldig.oversight.auditlog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Page to search the whole log, with the results.
///
/// @param people to choose from
/// @param acts to choose from: codes and words
/// @param found empty before the first search
/// @param query the search, to be kept when a person in an event is chosen
public record AuditLogSearchPage(
        Clause clause,
        Sentence because,
        Form form,
        List<Form.Options> people,
        Map<String, Sentence> acts,
        Optional<Found> found,
        String query) {

    /// @param later whether newer events than these were left out
    /// @param next address of earlier events
    public record Found(List<AuditEventView> lines, boolean later, Optional<String> next) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
