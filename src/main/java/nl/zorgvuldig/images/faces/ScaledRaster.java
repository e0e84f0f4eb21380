package nl.zorgvuldig.images.faces;

import java.nio.file.Path;
import nl.zorgvuldig.images.faces.detection.PixelRaster;
import nl.zorgvuldig.platform.files.PictureRenderer;

/// The pixels of a picture, with their scale relative to the picture itself.
///
/// @param scale at most 1
record ScaledRaster(PixelRaster points, double scale) {
    /// @throws PictureUnreadable when it cannot be decoded
    static ScaledRaster of(PictureRenderer pictures, Path picture, int longest) {
        try {
            PixelRaster points =
                    pictures.points(picture, longest).map(PixelRaster::read).orElseThrow(PictureUnreadable::new);
            PictureRenderer.Size size = pictures.size(picture).orElseThrow(PictureUnreadable::new);
            return new ScaledRaster(points, (double) Math.max(points.width(), points.height()) / size.longest());
        } catch (IllegalArgumentException otherwise) {
            throw new PictureUnreadable();
        }
    }

    /// Converts a box of the picture to these pixels.
    BoundingBox smaller(BoundingBox box) {
        return scaled(box, scale);
    }

    /// Converts a box of these pixels to the picture.
    BoundingBox larger(BoundingBox box) {
        return scaled(box, 1 / scale);
    }

    private static BoundingBox scaled(BoundingBox box, double scale) {
        int left = (int) Math.floor(box.x() * scale);
        int top = (int) Math.floor(box.y() * scale);
        return new BoundingBox(
                left,
                top,
                Math.max(1, (int) Math.ceil((box.x() + box.width()) * scale) - left),
                Math.max(1, (int) Math.ceil((box.y() + box.height()) * scale) - top));
    }
}
