package nl.zorgvuldig.images.faces.detection;

import java.util.List;

/// Sees where faces are. Each is measured in docs/faces.md.
@FunctionalInterface
public interface FaceDetector {
    /// @return in points of the picture
    List<DetectedFace> look(PixelRaster picture);
}
