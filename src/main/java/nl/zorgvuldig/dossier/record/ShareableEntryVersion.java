package nl.zorgvuldig.dossier.record;

import nl.zorgvuldig.platform.kernel.ids.EntryId;

/// One version of an entry, which can be agreed to be shown to somebody from outside.
public record ShareableEntryVersion(EntryId entry, int version) {}
