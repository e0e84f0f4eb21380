package nl.zorgvuldig.images.faces;

/// Thrown when a picture cannot be decoded, or not within the limits. Says nothing about its
/// content.
public final class PictureUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PictureUnreadable() {
        super("a picture could not be drawn");
    }
}
