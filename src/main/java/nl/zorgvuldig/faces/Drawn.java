package nl.zorgvuldig.faces;

import java.nio.file.Path;
import nl.zorgvuldig.faces.detecting.Raster;
import nl.zorgvuldig.files.Pictures;

/// The points of a picture, and how much smaller they are than the picture itself.
///
/// @param scale at most 1
record Drawn(Raster points, double scale) {
    /// @throws PictureUnreadable when it cannot be drawn
    static Drawn of(Pictures pictures, Path picture, int longest) {
        try {
            Raster points = pictures.points(picture, longest).map(Raster::read).orElseThrow(PictureUnreadable::new);
            Pictures.Size size = pictures.size(picture).orElseThrow(PictureUnreadable::new);
            return new Drawn(points, (double) Math.max(points.width(), points.height()) / size.longest());
        } catch (IllegalArgumentException otherwise) {
            throw new PictureUnreadable();
        }
    }

    /// A box of the picture, in these points.
    Box smaller(Box box) {
        return scaled(box, scale);
    }

    /// A box of these points, in the picture.
    Box larger(Box box) {
        return scaled(box, 1 / scale);
    }

    private static Box scaled(Box box, double scale) {
        int left = (int) Math.floor(box.x() * scale);
        int top = (int) Math.floor(box.y() * scale);
        return new Box(
                left,
                top,
                Math.max(1, (int) Math.ceil((box.x() + box.width()) * scale) - left),
                Math.max(1, (int) Math.ceil((box.y() + box.height()) * scale) - top));
    }
}
