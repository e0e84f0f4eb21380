package nl.zorgvuldig.dossier.record.entries;

import java.time.LocalDate;
import nl.zorgvuldig.dossier.record.Entry;

/// A version of an entry that was incorrect. It left the dossier, and the head alone can read it until it goes for
/// good.
/// `toString` gives `[sealed]` for its text.
///
/// @param until the last day on which it is kept, unless a legal hold keeps it longer
public record ClosedVersion(Entry entry, LocalDate until) {}
