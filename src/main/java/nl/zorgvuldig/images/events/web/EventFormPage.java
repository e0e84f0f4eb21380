package nl.zorgvuldig.images.events.web;

import java.util.List;
import nl.zorgvuldig.images.events.EventRole;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.organisation.School;

/// Form to make or propose an event.
///
/// @param groups of the school, to choose from
/// @param daysBefore how many days before the event the notice is sent
/// @param late whether the notice would be sent later than it should
public record EventFormPage(
        School school, EventRole reader, List<Form.Option> groups, int daysBefore, boolean late, Form form) {
    /// Whether the user must confirm, or confirmed, that the title contains no name.
    public boolean perhapsNamed() {
        return form.has("no_name", "on")
                || form.mistake("title")
                        .filter(sentence -> sentence.key().equals("events.objection.perhaps"))
                        .isPresent();
    }
}
