package nl.zorgvuldig.personnel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.files.Unfit;
import nl.zorgvuldig.kernel.PersonId;

/// Something in a personnel dossier: what was written, or a document, or both. Its text prints as
/// `[sealed]`.
///
/// @param said empty as well for what was closed
public record Piece(
        StaffPieceId id,
        PieceDraft said,
        PersonId addedBy,
        Instant addedAt,
        Optional<Attachment> attachment,
        Optional<Withdrawal> withdrawal) {

    /// The document of a piece.
    ///
    /// @param unfit why it would not be kept today; then it opens for nobody
    public record Attachment(Format format, long size, int pages, BlobId blob, Optional<Unfit> unfit) {}

    /// It should not have been added. From then on it opens for nobody.
    public record Withdrawal(PersonId by, Instant at, String reason) {
        @Override
        public String toString() {
            return "Withdrawal[" + at + ", [sealed]]";
        }
    }

    public PieceKind kind() {
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
    boolean repeats(Piece other) {
        return id.equals(other.id)
                && said.equals(other.said)
                && addedBy.equals(other.addedBy)
                && attachment.map(Attachment::size).equals(other.attachment.map(Attachment::size));
    }

    @Override
    public String toString() {
        return "Piece[" + id + ", " + said.kind() + ", [sealed]]";
    }
}
