package nl.zorgvuldig.care.medical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.care.medical.documents.MedicalDocument;
import nl.zorgvuldig.care.medical.sealing.MedicalEntryContent;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// One version of an entry in a medical file, opened. `toString` gives `[sealed]` for its text.
///
/// @param text for a document its title
/// @param correctionReason for a document why it was withdrawn, for a reopening its
/// [MedicalReopeningGround]
/// @param paper of a document
public record MedicalEntry(
        EntryId id,
        int version,
        MedicalKind kind,
        LocalDate happenedOn,
        PersonId author,
        Instant writtenAt,
        String text,
        Optional<String> correctionReason,
        Optional<MedicalDocument> paper) {

    public boolean corrected() {
        return version > 1;
    }

    /// Whether it is a document that should not have been added.
    public boolean withdrawn() {
        return paper.map(document -> document.standing() == MedicalDocument.Standing.WITHDRAWN)
                .orElse(false);
    }

    /// Whether it is a text that the doctor can correct.
    public boolean improvable() {
        return paper.isEmpty() && kind != MedicalKind.REOPENED;
    }

    public MedicalEntryContent content() {
        return new MedicalEntryContent(kind, happenedOn, text, correctionReason, paper);
    }

    /// Whether the other says the same, by the same person, in the same place; only the time may
    /// differ, and for a document its key.
    boolean repeats(MedicalEntry other) {
        return id.equals(other.id)
                && version == other.version
                && author.equals(other.author)
                && kind == other.kind
                && happenedOn.equals(other.happenedOn)
                && text.equals(other.text)
                && correctionReason.equals(other.correctionReason)
                && paper.isPresent() == other.paper.isPresent()
                && paper.map(document -> document.resembles(other.paper.orElseThrow()))
                        .orElse(true);
    }

    @Override
    public String toString() {
        return "MedicalEntry[" + id + " v" + version + ", [sealed]]";
    }
}
