package nl.zorgvuldig.media;

/// A version of a picture that was just sealed, and that no row names yet.
///
/// @param small WebP
record Fresh(Kept kept, byte[] small) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
