package nl.zorgvuldig.files;

import java.util.Optional;

/// What was found in a file that somebody sent.
public sealed interface Taken {
    /// It may be kept, as it now is.
    ///
    /// @param thumbnail WebP; empty for what is shown as text
    /// @param text the paragraphs of what is shown as text, a line each
    record Fit(Format format, int pages, Optional<byte[]> thumbnail, String text) implements Taken {
        @Override
        public String toString() {
            return "Fit[" + format + ", [sealed]]";
        }
    }

    record Refused(Unfit reason) implements Taken {}
}
