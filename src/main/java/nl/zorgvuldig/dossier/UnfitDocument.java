package nl.zorgvuldig.dossier;

import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.PupilId;

/// A document that was kept and opens no more, as something in it is not safe.
public record UnfitDocument(PupilId pupil, DocumentId id) {}
