package nl.zorgvuldig.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;

/// One version of an entry. Version 1 is what was written first; a later one says why it was
/// corrected. Its text prints as `[sealed]`.
public record Entry(
        EntryId id,
        int version,
        EntryKind kind,
        LocalDate happenedOn,
        PersonId author,
        Instant writtenAt,
        String text,
        Optional<String> correctionReason) {

    public boolean corrected() {
        return version > 1;
    }

    @Override
    public String toString() {
        return "Entry[" + id + " v" + version + ", " + kind + ", [sealed]]";
    }
}
