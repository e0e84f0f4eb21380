package nl.zorgvuldig.oversight.auditlog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The form to search the whole log, and what was found.
///
/// @param people to choose from
/// @param acts to choose from: codes and words
/// @param found empty while nothing was asked
/// @param query what was asked, to be kept when one chooses a person in a line
public record AuditLogSearchPage(
        Clause clause,
        Sentence because,
        Form form,
        List<Form.Options> people,
        Map<String, Sentence> acts,
        Optional<Found> found,
        String query) {

    /// @param later whether newer lines than these were left out
    /// @param next where earlier lines are
    public record Found(List<AuditEventView> lines, boolean later, Optional<String> next) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
