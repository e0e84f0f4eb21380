package nl.zorgvuldig.access.control.assignments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// People whom the head let guide one pupil, and the form to add another.
///
/// @param address of this page
public record AssignmentsPage(
        String address,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        List<Line> running,
        List<Line> coming,
        List<Line> over,
        List<Form.Options> colleagues,
        Form form) {

    /// @param expires the first day without access
    /// @param ended when it was ended early
    public record Line(
            String id,
            String person,
            LocalDate from,
            LocalDate expires,
            Optional<Instant> ended,
            String reason,
            String givenBy,
            Instant givenAt) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
