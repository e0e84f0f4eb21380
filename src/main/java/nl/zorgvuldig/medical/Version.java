package nl.zorgvuldig.medical;

import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PupilId;

/// One version of one entry of one pupil.
record Version(PupilId pupil, EntryId entry, int version) {}
