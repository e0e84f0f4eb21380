package nl.zorgvuldig.dossier;

import java.time.LocalDate;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// An agreement that should have been done, without a word of what was agreed.
public record OverdueAgreement(PupilId pupil, PersonId owner, LocalDate dueOn) {}
