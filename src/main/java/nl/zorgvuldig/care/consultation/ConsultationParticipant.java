package nl.zorgvuldig.care.consultation;

import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;

/// Somebody who works at the school.
///
/// @param coordinates whether as support coordinator
public record ConsultationParticipant(PersonId person, PersonName name, Sentence function, boolean coordinates) {}
