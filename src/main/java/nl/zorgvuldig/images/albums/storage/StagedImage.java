package nl.zorgvuldig.images.albums.storage;

/// A version of a picture that was just sealed and is not yet referred to by a row.
///
/// @param small thumbnail, WebP
public record StagedImage(StoredImage kept, byte[] small) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
