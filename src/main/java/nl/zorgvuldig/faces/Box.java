package nl.zorgvuldig.faces;

/// Where a face is, in points of the upright picture.
public record Box(int x, int y, int width, int height) {}
