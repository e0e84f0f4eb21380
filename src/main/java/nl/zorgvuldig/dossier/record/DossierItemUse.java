package nl.zorgvuldig.dossier.record;

import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Work that rests on an item of a dossier: an inspection it is prepared for, a package it goes into,
/// a consultation it came from. Such an item is not taken back any more. Implemented by the module of
/// that work.
@FunctionalInterface
public interface DossierItemUse {
    /// Within a unit of work of the system account.
    boolean rests(PupilId pupil, DossierItemId item);
}
