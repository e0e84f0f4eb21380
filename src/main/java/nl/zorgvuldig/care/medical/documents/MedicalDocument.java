package nl.zorgvuldig.care.medical.documents;

import java.util.Optional;
import nl.zorgvuldig.care.medical.sealing.DocumentFileKey;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.kernel.Codes;

/// What makes an entry a document: the file that belongs to it. All of it is sealed with the entry.
/// Prints as `[sealed]`.
///
/// @param size bytes of the file, unsealed
/// @param thumbnail its first page in small, as WebP; empty for what is shown as text
public record MedicalDocument(
        FileFormat format, long size, int pages, Standing standing, Optional<byte[]> thumbnail, DocumentFileKey key) {

    /// Whether it should be in the file.
    public enum Standing {
        KEPT,
        /// It should not have been added. The doctor can still open it; nobody is shown it.
        WITHDRAWN;

        public String code() {
            return Codes.of(this);
        }
    }

    MedicalDocument withdrawn() {
        return new MedicalDocument(format, size, pages, Standing.WITHDRAWN, Optional.empty(), key);
    }

    /// Whether the other has as many pages and bytes of the same kind: what one can say of two
    /// files without looking into them.
    public boolean resembles(MedicalDocument other) {
        return format == other.format && size == other.size && pages == other.pages && standing == other.standing;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
