package nl.zorgvuldig.dossier;

import java.time.LocalDate;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PupilId;

/// An open agreement somebody sees to, without a word of what was agreed.
public record OwnAgreement(PupilId pupil, EntryId entry, LocalDate dueOn) {}
