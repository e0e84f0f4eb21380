package nl.zorgvuldig.care.consultation.minutes;

import java.time.Instant;
import nl.zorgvuldig.care.consultation.ConsultationNote;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// The newest note about one pupil, with its author.
///
/// @param version 1 for the first, 0 when nothing was written
public record ConsultationNoteVersion(int version, ConsultationNote said, PersonId author, Instant at) {}
