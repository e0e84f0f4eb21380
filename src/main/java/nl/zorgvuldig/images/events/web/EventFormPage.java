package nl.zorgvuldig.images.events.web;

import java.util.List;
import nl.zorgvuldig.images.events.EventRole;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.organisation.School;

/// Making or proposing an event.
///
/// @param groups of the school, to choose from
/// @param daysBefore how long before the event the notice goes
/// @param late whether the notice would go later than it should
public record EventFormPage(
        School school, EventRole reader, List<Form.Option> groups, int daysBefore, boolean late, Form form) {
    /// Whether somebody must say, or said, that the title holds no name.
    public boolean perhapsNamed() {
        return form.has("no_name", "on")
                || form.mistake("title")
                        .filter(sentence -> sentence.key().equals("events.objection.perhaps"))
                        .isPresent();
    }
}
