package nl.zorgvuldig.platform.web;

/// Picture in a page. Prints as its type.
///
/// @param type its media type, one of `image/`
public record PictureContent(String type, byte[] content) {
    public PictureContent {
        if (!type.startsWith("image/") || type.contains("svg")) {
            throw new IllegalArgumentException("not a picture that cannot do anything");
        }
    }

    @Override
    public String toString() {
        return type;
    }
}
