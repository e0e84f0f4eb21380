package nl.zorgvuldig.images.albums;

/// How far a picture is on its way.
public enum PictureState {
    /// A video that arrived and is being made plain.
    PREPARING,
    /// It arrived; nobody looked for faces yet.
    NEW,
    /// Faces are being marked.
    OPEN,
    /// Somebody confirmed that everyone recognisable is marked; who may not be in it is blurred.
    MARKED,
    /// It was not marked in time and was destroyed.
    EXPIRED,
    /// Somebody took it away.
    REMOVED,
    /// A video that cannot be used; nothing of it was kept.
    UNFIT,
    /// A video with somebody in it who may not be recorded; nothing of it was kept.
    NOT_KEPT;

    /// Whether there is anything left to see.
    public boolean kept() {
        return switch (this) {
            case PREPARING, NEW, OPEN, MARKED -> true;
            case EXPIRED, REMOVED, UNFIT, NOT_KEPT -> false;
        };
    }
}
