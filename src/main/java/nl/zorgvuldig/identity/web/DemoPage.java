package nl.zorgvuldig.identity.web;

import java.util.List;
import nl.zorgvuldig.identity.DemonstrationPeople.Person;

/// The people of a demonstration.
public record DemoPage(List<Person> people) {}
