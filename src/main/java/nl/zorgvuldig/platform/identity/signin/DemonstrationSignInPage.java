package nl.zorgvuldig.platform.identity.signin;

import java.util.List;
import nl.zorgvuldig.platform.identity.DemonstrationPeople.Person;

/// The people of a demonstration.
public record DemonstrationSignInPage(List<Person> people) {}
