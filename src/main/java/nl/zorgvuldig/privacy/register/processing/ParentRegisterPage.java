package nl.zorgvuldig.privacy.register.processing;

import nl.zorgvuldig.privacy.retention.RetentionTerm;

/// Page of one screen with what a parent wants to know of the register.
///
/// @param kept how long the dossier of a pupil who left is kept
/// @param processors how many companies work with the data for the board; zero when it is not known
///     which board this is
public record ParentRegisterPage(RetentionTerm kept, long processors) {}
