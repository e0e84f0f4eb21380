package nl.zorgvuldig.school.personnel.items;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Item in a personnel dossier: a text, a document, or both. Its text prints as `[sealed]`.
///
/// @param said empty as well for a closed item
public record PersonnelItem(
        PersonnelItemId id,
        PersonnelItemDraft said,
        PersonId addedBy,
        Instant addedAt,
        Optional<Attachment> attachment,
        Optional<Withdrawal> withdrawal) {

    /// The document of an item.
    ///
    /// @param unfit why it would not be accepted today; nobody can open it then
    public record Attachment(FileFormat format, long size, int pages, BlobId blob, Optional<FileRejection> unfit) {}

    /// Closing of an item that should not have been added. From then on nobody can open it.
    public record Withdrawal(PersonId by, Instant at, String reason) {
        @Override
        public String toString() {
            return "Withdrawal[" + at + ", [sealed]]";
        }
    }

    public PersonnelItemKind kind() {
        return said.kind();
    }

    public LocalDate happenedOn() {
        return said.happenedOn();
    }

    public String text() {
        return said.text();
    }

    /// The document, while it can be opened.
    public Optional<Attachment> document() {
        return withdrawal.isPresent()
                ? Optional.empty()
                : attachment.filter(file -> file.unfit().isEmpty());
    }

    /// Whether its document can no longer be opened because something in it is unsafe.
    public boolean unfit() {
        return withdrawal.isEmpty()
                && attachment.filter(file -> file.unfit().isPresent()).isPresent();
    }

    /// Whether the other has the same content; only the time and the blob may differ.
    boolean repeats(PersonnelItem other) {
        return id.equals(other.id)
                && said.equals(other.said)
                && addedBy.equals(other.addedBy)
                && attachment.map(Attachment::size).equals(other.attachment.map(Attachment::size));
    }

    @Override
    public String toString() {
        return "PersonnelItem[" + id + ", " + said.kind() + ", [sealed]]";
    }
}
