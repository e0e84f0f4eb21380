package nl.zorgvuldig.images.faces.detection;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Main class of the detection process: reads the pixels of one picture and writes one line of four
/// numbers for each face. The caller starts it with resource limits; all it can do is fail.
public final class FaceDetectionProcess {
    private static final String FOLDER = "zorgvuldig.faces";

    private FaceDetectionProcess() {}

    /// JVM options.
    ///
    /// @param folder of the native libraries
    public static List<String> options(Path folder) {
        return List.of(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Donnxruntime.native.path=" + folder,
                "-Dorg.bytedeco.javacpp.loadlibraries=false",
                "-Dorg.bytedeco.javacpp.nopointergc=true",
                "-D" + FOLDER + "=" + folder);
    }

    /// @param arguments the file of YuNet, or nothing
    public static void main(String[] arguments) throws IOException {
        PrintStream answer = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        FaceDetector detector = arguments.length == 1
                ? FaceDetectors.named(Path.of(arguments[0]))
                : FaceDetectors.shipped(Path.of(System.getProperty(FOLDER)));
        PixelRaster picture = PixelRaster.read(System.in.readAllBytes());
        StringBuilder lines = new StringBuilder();
        detector.look(picture).forEach(face -> lines.append(line(face, picture)));
        answer.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
        answer.flush();
    }

    /// The box clipped to the picture; empty when it lies outside.
    private static String line(DetectedFace found, PixelRaster picture) {
        long left = Math.clamp(Math.round(found.x()), 0, picture.width());
        long top = Math.clamp(Math.round(found.y()), 0, picture.height());
        long right = Math.clamp(Math.round(found.x() + found.width()), 0, picture.width());
        long bottom = Math.clamp(Math.round(found.y() + found.height()), 0, picture.height());
        return right <= left || bottom <= top
                ? ""
                : left + " " + top + " " + (right - left) + " " + (bottom - top) + "\n";
    }
}
