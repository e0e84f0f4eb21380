package nl.zorgvuldig.images.faces.detection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/// The cascade `haarcascade_frontalface_alt2` of OpenCV: light and dark patches of a face seen from
/// the front.
public final class HaarCascade implements FaceDetector {
    private static final double STEP = 1.1;
    private static final int NEIGHBOURS = 3;
    private static final int SMALLEST = 24;
    private static final double SCORE = 0.5;

    private final CascadeClassifier cascade;
    private final int longest;

    /// @param longest pixels on the longest side of the input
    public HaarCascade(Path folder, int longest) {
        NativeLibraries.load(folder);
        opencv_core.setNumThreads(1);
        this.cascade =
                new CascadeClassifier(folder.resolve(NativeLibraries.CASCADE).toString());
        this.longest = longest;
    }

    @Override
    public List<DetectedFace> look(PixelRaster picture) {
        PixelRaster small = picture.within(longest);
        double scale = (double) picture.longest() / small.longest();
        List<DetectedFace> all = new ArrayList<>();
        try (Mat grey = new Mat(small.height(), small.width(), opencv_core.CV_8UC1);
                RectVector found = new RectVector();
                Size smallest = new Size(SMALLEST, SMALLEST);
                Size largest = new Size()) {
            byte[] points = small.grey();
            grey.data().put(points, 0, points.length);
            cascade.detectMultiScale(grey, found, STEP, NEIGHBOURS, 0, smallest, largest);
            for (long index = 0; index < found.size(); index++) {
                Rect place = found.get(index);
                all.add(new DetectedFace(place.x(), place.y(), place.width(), place.height(), SCORE).scaled(scale));
            }
        }
        return all;
    }
}
