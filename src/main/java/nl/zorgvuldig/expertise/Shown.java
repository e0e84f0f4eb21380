package nl.zorgvuldig.expertise;

import java.time.LocalDate;
import nl.zorgvuldig.dossier.Agreeable;
import nl.zorgvuldig.dossier.EntryKind;

/// An entry that is agreed to be shown: what kind it is and of which day, as it was when it was
/// asked.
public record Shown(Agreeable entry, EntryKind kind, LocalDate day) {}
