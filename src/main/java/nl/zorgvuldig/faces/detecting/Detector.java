package nl.zorgvuldig.faces.detecting;

import java.util.List;

/// Sees where faces are. Each is measured in docs/faces.md.
@FunctionalInterface
public interface Detector {
    /// @return in points of the picture
    List<Found> look(Raster picture);
}
