package nl.zorgvuldig.care.experts.questions;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.web.Form;

/// Page for asking an expert a question without a pupil.
///
/// @param schools for which one can ask
/// @param perhaps whether a word in it may be the name of a pupil
public record AskExpertPage(
        List<Form.Option> schools, List<Form.Option> experts, LocalDate last, boolean perhaps, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
