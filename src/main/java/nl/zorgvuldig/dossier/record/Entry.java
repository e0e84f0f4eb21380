package nl.zorgvuldig.dossier.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// One version of an entry. Version 1 is the original; a later one gives the reason for the
/// correction. `toString` gives `[sealed]` for its text.
public record Entry(
        EntryId id,
        int version,
        EntryKind kind,
        LocalDate happenedOn,
        PersonId author,
        Instant writtenAt,
        String text,
        Optional<String> correctionReason)
        implements DossierItem {
    /// The reason of a version that the head wrote in the place of those before it, for who reads the item: as it is
    /// kept
    /// in the dossier, in Dutch.
    public static final String REWRITTEN = "Herschreven door de directie.";

    @Override
    public DossierItemId piece() {
        return DossierItemId.of(id);
    }

    @Override
    public String words() {
        return text;
    }

    public boolean corrected() {
        return version > 1;
    }

    /// Whether the head wrote this version in the place of those before it.
    public boolean rewritten() {
        return correctionReason.equals(Optional.of(REWRITTEN));
    }

    /// Whether the other says the same, by the same person, in the same place; only the time may
    /// differ.
    public boolean repeats(Entry other) {
        return id.equals(other.id)
                && version == other.version
                && kind == other.kind
                && happenedOn.equals(other.happenedOn)
                && author.equals(other.author)
                && text.equals(other.text)
                && correctionReason.equals(other.correctionReason);
    }

    @Override
    public String toString() {
        return "Entry[" + id + " v" + version + ", " + kind + ", [sealed]]";
    }
}
