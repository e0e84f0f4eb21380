package nl.zorgvuldig.images.faces;

/// A place in a picture, in points of the upright picture, from its upper left corner.
public record BoundingBox(int x, int y, int width, int height) {
    public BoundingBox {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a box has a width and a height");
        }
    }
}
