package nl.zorgvuldig.images.faces;

/// A picture could not be drawn, or not within the limits. Says nothing about what is in it.
public final class PictureUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PictureUnreadable() {
        super("a picture could not be drawn");
    }
}
