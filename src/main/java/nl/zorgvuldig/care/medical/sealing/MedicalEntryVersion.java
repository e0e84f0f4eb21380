package nl.zorgvuldig.care.medical.sealing;

import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// One version of one entry of one pupil.
public record MedicalEntryVersion(PupilId pupil, EntryId entry, int version) {}
