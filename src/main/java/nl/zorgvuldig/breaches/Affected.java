package nl.zorgvuldig.breaches;

import java.util.UUID;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;

/// A pupil whom a breach concerns.
///
/// @param selection the question to the log that found the pupil first
/// @param school that kept the dossier at that moment
public record Affected(BreachId breach, PupilId pupil, UUID selection, SchoolId school) {}
