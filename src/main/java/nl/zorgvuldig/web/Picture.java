package nl.zorgvuldig.web;

/// A picture that stands in a page. Prints as its type.
///
/// @param type its media type, one of `image/`
public record Picture(String type, byte[] content) {
    public Picture {
        if (!type.startsWith("image/") || type.contains("svg")) {
            throw new IllegalArgumentException("not a picture that cannot do anything");
        }
    }

    @Override
    public String toString() {
        return type;
    }
}
