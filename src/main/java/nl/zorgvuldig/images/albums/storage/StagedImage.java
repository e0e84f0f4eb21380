package nl.zorgvuldig.images.albums.storage;

/// A version of a picture that was just sealed, and that no row names yet.
///
/// @param small WebP
public record StagedImage(StoredImage kept, byte[] small) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
