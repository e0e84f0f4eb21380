package nl.zorgvuldig.consultation;

import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Sentence;

/// Somebody who works at the school.
///
/// @param coordinates whether as support coordinator
public record Participant(PersonId person, PersonName name, Sentence function, boolean coordinates) {}
