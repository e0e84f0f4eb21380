package nl.zorgvuldig.school.roster.leavers;

import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// That a pupil stays at school, with the reason.
///
/// @param words why it is thought that the pupil left; empty when nothing is to be decided
public record LeaverStayPage(
        String pupil, String address, Clause clause, Sentence because, Form form, Optional<Sentence> words) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
