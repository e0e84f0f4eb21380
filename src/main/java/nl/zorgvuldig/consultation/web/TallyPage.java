package nl.zorgvuldig.consultation.web;

import java.util.List;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// What was signalled this school year, counted without names.
///
/// @param places the schools and their groups, to choose from
public record TallyPage(List<Form.Option> places, List<Line> lines, int fewest, Form form) {

    public record Line(String signal, Sentence count) {}
}
