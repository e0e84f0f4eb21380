package nl.zorgvuldig.care.consultation.signals;

import java.util.List;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Counts of the signals of this school year, without names.
///
/// @param places the schools and their groups, to choose from
public record SignalCountPage(List<Form.Option> places, List<Line> lines, int fewest, Form form) {

    public record Line(String signal, Sentence count) {}
}
