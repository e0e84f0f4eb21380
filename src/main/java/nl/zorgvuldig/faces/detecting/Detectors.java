package nl.zorgvuldig.faces.detecting;

import java.nio.file.Path;

/// Which detector looks, at which size. The numbers come from docs/faces.md.
public final class Detectors {
    static final int HAAR_LONGEST = 960;
    static final int BLAZEFACE_LONGEST = 1600;
    static final double BLAZEFACE_SURE = 0.7;
    static final int YUNET_LONGEST = 1280;
    static final double YUNET_SURE = 0.6;

    private Detectors() {}

    /// What the program ships with: what either of two sees, in a dark picture after it was made
    /// brighter.
    ///
    /// @param folder of the native libraries and models
    public static Detector shipped(Path folder) {
        Detector blaze = new BlazeFace(folder, BLAZEFACE_LONGEST, BLAZEFACE_SURE);
        Detector haar = new Haar(folder, HAAR_LONGEST);
        return picture -> {
            Raster lit = picture.lit();
            return Found.union(blaze.look(lit), haar.look(lit));
        };
    }

    public static Detector named(Path file) {
        Detector yunet = new YuNet(file, YUNET_LONGEST, YUNET_SURE);
        return picture -> yunet.look(picture.lit());
    }
}
