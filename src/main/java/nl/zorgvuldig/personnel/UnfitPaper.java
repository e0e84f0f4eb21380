package nl.zorgvuldig.personnel;

import nl.zorgvuldig.kernel.PersonId;

/// A document in a personnel dossier that opens no more, as something in it is not safe.
public record UnfitPaper(PersonId employee, StaffPieceId piece) {}
