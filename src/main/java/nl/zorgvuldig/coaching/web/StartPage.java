package nl.zorgvuldig.coaching.web;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.web.Form;

/// Starting a coaching.
///
/// @param last the last day on which it can end
public record StartPage(
        List<Form.Option> groups, List<Form.Option> coaches, LocalDate last, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
