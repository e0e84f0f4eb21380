package nl.zorgvuldig.identity.web;

import java.util.List;
import nl.zorgvuldig.kernel.PersonName;

/// The people of a demonstration.
public record DemoPage(List<Person> people) {
    /// Somebody one can sign in as; the words for what they do belong to the handle.
    public record Person(String handle, PersonName name) {}
}
