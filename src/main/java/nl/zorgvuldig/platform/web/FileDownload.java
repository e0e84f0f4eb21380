package nl.zorgvuldig.platform.web;

import java.io.IOException;
import java.io.OutputStream;

/// File that a browser saves rather than shows.
///
/// @param name of the saved file: small letters, digits, hyphens and a dot, so that it needs no
///     quoting
/// @param type its media type
public record FileDownload(String name, String type, Content content) {
    public FileDownload {
        if (!name.matches("[A-Za-z0-9-]{1,60}\\.[a-z0-9]{1,5}")) {
            throw new IllegalArgumentException("not a name for a file");
        }
    }

    /// Writes the file; does not close `out`.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
