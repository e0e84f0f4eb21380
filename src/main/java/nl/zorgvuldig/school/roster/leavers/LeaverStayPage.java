package nl.zorgvuldig.school.roster.leavers;

import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Form to record that a pupil stays at school, with the reason.
///
/// @param words why the pupil seems to have left; empty when there is nothing to decide
public record LeaverStayPage(
        String pupil, String address, Clause clause, Sentence because, Form form, Optional<Sentence> words) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
