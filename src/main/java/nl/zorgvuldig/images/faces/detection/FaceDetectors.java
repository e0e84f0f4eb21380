package nl.zorgvuldig.images.faces.detection;

import java.nio.file.Path;

/// Configuration of the detectors and their input sizes. The values come from docs/faces.md.
public final class FaceDetectors {
    static final int HAAR_LONGEST = 960;
    static final int BLAZEFACE_LONGEST = 1600;
    static final double BLAZEFACE_SURE = 0.7;
    static final int YUNET_LONGEST = 1280;
    static final double YUNET_SURE = 0.6;

    private FaceDetectors() {}

    /// The built-in detector: the union of two detectors, with dark pictures brightened first.
    ///
    /// @param folder of the native libraries and models
    public static FaceDetector shipped(Path folder) {
        FaceDetector blaze = new BlazeFace(folder, BLAZEFACE_LONGEST, BLAZEFACE_SURE);
        FaceDetector haar = new HaarCascade(folder, HAAR_LONGEST);
        return picture -> {
            PixelRaster lit = picture.lit();
            return DetectedFace.union(blaze.look(lit), haar.look(lit));
        };
    }

    public static FaceDetector named(Path file) {
        FaceDetector yunet = new YuNet(file, YUNET_LONGEST, YUNET_SURE);
        return picture -> yunet.look(picture.lit());
    }
}
