package nl.zorgvuldig.care.medical.documents;

import java.util.Optional;
import nl.zorgvuldig.care.medical.sealing.DocumentFileKey;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.kernel.Codes;

/// The file that makes an entry a document. All of it is sealed with the entry. `toString` gives
/// `[sealed]`.
///
/// @param size of the file in bytes, unsealed
/// @param thumbnail of its first page, as WebP; empty for documents shown as text
public record MedicalDocument(
        FileFormat format, long size, int pages, Standing standing, Optional<byte[]> thumbnail, DocumentFileKey key) {

    /// Whether it belongs in the file.
    public enum Standing {
        KEPT,
        /// It should not have been added. The doctor can still open it; nobody else is shown it.
        WITHDRAWN;

        public String code() {
            return Codes.of(this);
        }
    }

    MedicalDocument withdrawn() {
        return new MedicalDocument(format, size, pages, Standing.WITHDRAWN, Optional.empty(), key);
    }

    /// Whether the other has as many pages and bytes in the same format: what can be compared of
    /// two files without their content.
    public boolean resembles(MedicalDocument other) {
        return format == other.format && size == other.size && pages == other.pages && standing == other.standing;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
