package nl.zorgvuldig.school.personnel.items;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Something in a personnel dossier: what was written, or a document, or both. Its text prints as
/// `[sealed]`.
///
/// @param said empty as well for what was closed
public record PersonnelItem(
        PersonnelItemId id,
        PersonnelItemDraft said,
        PersonId addedBy,
        Instant addedAt,
        Optional<Attachment> attachment,
        Optional<Withdrawal> withdrawal) {

    /// The document of a piece.
    ///
    /// @param unfit why it would not be kept today; then it opens for nobody
    public record Attachment(FileFormat format, long size, int pages, BlobId blob, Optional<FileRejection> unfit) {}

    /// It should not have been added. From then on it opens for nobody.
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

    /// The document, as long as it opens.
    public Optional<Attachment> document() {
        return withdrawal.isPresent()
                ? Optional.empty()
                : attachment.filter(file -> file.unfit().isEmpty());
    }

    /// Whether its document opens no more, as something in it is not safe.
    public boolean unfit() {
        return withdrawal.isEmpty()
                && attachment.filter(file -> file.unfit().isPresent()).isPresent();
    }

    /// Whether the other says the same; only the moment and the place of the file may differ.
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
