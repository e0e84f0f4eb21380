package nl.zorgvuldig.platform.files;

import nl.zorgvuldig.platform.kernel.DependencyUnavailable;

/// A file cannot be stored, opened or shown now. The message reveals nothing of its content.
public final class FilesUnavailable extends DependencyUnavailable {
    private static final long serialVersionUID = 1L;

    public static FilesUnavailable because(String message, Throwable cause) {
        return new FilesUnavailable(message, cause);
    }

    public FilesUnavailable(String message) {
        super(message);
    }

    public FilesUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
