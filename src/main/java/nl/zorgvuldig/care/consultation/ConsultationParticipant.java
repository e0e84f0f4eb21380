package nl.zorgvuldig.care.consultation;

import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;

/// Member of the school's staff who can take part in a consultation.
///
/// @param coordinates whether as support coordinator
public record ConsultationParticipant(PersonId person, PersonName name, Sentence function, boolean coordinates) {}
