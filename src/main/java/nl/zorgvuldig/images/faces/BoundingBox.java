package nl.zorgvuldig.images.faces;

/// A rectangle in a picture, in pixels of the upright picture, from its upper left corner.
public record BoundingBox(int x, int y, int width, int height) {
    public BoundingBox {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a box has a width and a height");
        }
    }
}
