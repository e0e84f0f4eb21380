package nl.zorgvuldig.media;

/// How far a picture is on its way.
public enum PictureState {
    /// It arrived; nobody looked for faces yet.
    NEW,
    /// Faces are being marked.
    OPEN,
    /// Somebody confirmed that everyone recognisable is marked; who may not be in it is blurred.
    MARKED,
    /// It was not marked in time and was destroyed.
    EXPIRED,
    /// Somebody took it away.
    REMOVED;

    /// Whether there is anything left to see.
    public boolean kept() {
        return this != EXPIRED && this != REMOVED;
    }
}
