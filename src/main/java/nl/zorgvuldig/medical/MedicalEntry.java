package nl.zorgvuldig.medical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;

/// One version of an entry in a medical file, opened. Its text prints as `[sealed]`.
public record MedicalEntry(
        EntryId id,
        int version,
        MedicalKind kind,
        LocalDate happenedOn,
        PersonId author,
        Instant writtenAt,
        String text,
        Optional<String> correctionReason) {

    public boolean corrected() {
        return version > 1;
    }

    Content content() {
        return new Content(kind, happenedOn, text, correctionReason);
    }

    /// Whether the other says the same, by the same person, in the same place; only the moment may
    /// differ.
    boolean repeats(MedicalEntry other) {
        return id.equals(other.id)
                && version == other.version
                && author.equals(other.author)
                && content().equals(other.content());
    }

    @Override
    public String toString() {
        return "MedicalEntry[" + id + " v" + version + ", [sealed]]";
    }
}
