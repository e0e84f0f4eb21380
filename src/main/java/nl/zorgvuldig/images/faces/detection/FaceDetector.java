package nl.zorgvuldig.images.faces.detection;

import java.util.List;

/// Face detector. docs/faces.md has the measurements of each.
@FunctionalInterface
public interface FaceDetector {
    /// @return faces in pixels of the picture
    List<DetectedFace> look(PixelRaster picture);
}
