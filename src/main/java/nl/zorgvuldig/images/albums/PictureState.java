package nl.zorgvuldig.images.albums;

/// Processing state of a picture.
public enum PictureState {
    /// A video that arrived and is being transcoded.
    PREPARING,
    /// Arrived; face detection has not run yet.
    NEW,
    /// Faces are being marked.
    OPEN,
    /// Somebody confirmed that everyone recognisable is marked; whoever may not be in it is
    /// blurred.
    MARKED,
    /// Not marked in time, and destroyed.
    EXPIRED,
    /// Removed by somebody.
    REMOVED,
    /// A video that cannot be used; nothing of it was kept.
    UNFIT,
    /// A video of somebody who may not be recorded; nothing of it was kept.
    NOT_KEPT;

    /// Whether any content is kept.
    public boolean kept() {
        return switch (this) {
            case PREPARING, NEW, OPEN, MARKED -> true;
            case EXPIRED, REMOVED, UNFIT, NOT_KEPT -> false;
        };
    }
}
