package nl.zorgvuldig.dossier.record;

import nl.zorgvuldig.platform.kernel.ids.EntryId;

/// One version of an entry that can be agreed to be shown to an external person.
public record ShareableEntryVersion(EntryId entry, int version) {}
