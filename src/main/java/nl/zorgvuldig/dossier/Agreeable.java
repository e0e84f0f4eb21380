package nl.zorgvuldig.dossier;

import nl.zorgvuldig.kernel.EntryId;

/// One version of an entry, which can be agreed to be shown to somebody from outside.
public record Agreeable(EntryId entry, int version) {}
