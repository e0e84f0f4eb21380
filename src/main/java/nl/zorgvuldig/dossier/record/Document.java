package nl.zorgvuldig.dossier.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.documents.DocumentDraft;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A paper or picture in a dossier, without its content. `toString` leaves out the title.
///
/// @param size of the file in bytes, unsealed
/// @param thumbnail of its first page, as WebP; empty for documents shown as text
/// @param unfit why it would not be accepted today; then it opens for nobody
public record Document(
        DocumentId id,
        DocumentDraft draft,
        PersonId addedBy,
        Instant addedAt,
        FileFormat format,
        long size,
        int pages,
        Optional<byte[]> thumbnail,
        Optional<Withdrawal> withdrawal,
        Optional<FileRejection> unfit)
        implements DossierItem {

    public Document(
            DocumentId id,
            DocumentDraft draft,
            PersonId addedBy,
            Instant addedAt,
            FileFormat format,
            long size,
            int pages,
            Optional<byte[]> thumbnail,
            Optional<Withdrawal> withdrawal) {
        this(id, draft, addedBy, addedAt, format, size, pages, thumbnail, withdrawal, Optional.empty());
    }

    /// Whether others than the head can see it too.
    public boolean stands() {
        return withdrawal.isEmpty() && unfit.isEmpty();
    }

    /// Withdrawal of a document that should not have been added: who withdrew it, and why.
    /// `toString` gives `[sealed]`.
    public record Withdrawal(PersonId by, Instant at, String reason) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    @Override
    public DossierItemId piece() {
        return DossierItemId.of(id);
    }

    @Override
    public EntryKind kind() {
        return draft.kind();
    }

    public String title() {
        return draft.title();
    }

    @Override
    public String words() {
        return title();
    }

    @Override
    public LocalDate happenedOn() {
        return draft.happenedOn();
    }

    /// Whether the other is the same document, added by the same person; only the time may differ.
    public boolean repeats(Document other) {
        return id.equals(other.id)
                && draft.equals(other.draft)
                && addedBy.equals(other.addedBy)
                && format == other.format
                && size == other.size
                && pages == other.pages;
    }

    @Override
    public String toString() {
        return "Document[" + id + ", " + draft.kind() + ", " + format + ", [sealed]]";
    }
}
