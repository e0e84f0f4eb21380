package nl.zorgvuldig.platform.files;

import java.util.Optional;

/// Result of inspecting a file that somebody sent.
public sealed interface FileIntakeResult {
    /// It may be stored, as it now is.
    ///
    /// @param thumbnail WebP; empty for what is shown as text
    /// @param text the paragraphs of what is shown as text, a line each
    record Fit(FileFormat format, int pages, Optional<byte[]> thumbnail, String text) implements FileIntakeResult {
        @Override
        public String toString() {
            return "Fit[" + format + ", [sealed]]";
        }
    }

    record Refused(FileRejection reason) implements FileIntakeResult {}
}
