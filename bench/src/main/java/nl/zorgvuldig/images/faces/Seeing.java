package nl.zorgvuldig.images.faces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.images.faces.detection.BlazeFace;
import nl.zorgvuldig.images.faces.detection.DetectedFace;
import nl.zorgvuldig.images.faces.detection.FaceDetectionProcess;
import nl.zorgvuldig.images.faces.detection.FaceDetector;
import nl.zorgvuldig.images.faces.detection.FaceDetectors;
import nl.zorgvuldig.images.faces.detection.HaarCascade;
import nl.zorgvuldig.images.faces.detection.PixelRaster;

/// How many faces each detector finds, how often it sees one where there is none, and in how much
/// time: `Seeing <folder of scenes> [<file of YuNet> [<part of the name of a detector>]]`, with a
/// folder that [Scenes] wrote. The first rows look at the picture as it is; the last two as the
/// program does.
public final class Seeing {
    private static final String HERE = "zorgvuldig.faces";

    private Seeing() {}

    public static void main(String[] arguments) throws Exception {
        if (System.getProperty(HERE) == null) {
            again(arguments);
            return;
        }
        Path folder = Path.of(System.getProperty(HERE));
        Optional<Path> yunet =
                Optional.of(arguments).filter(all -> all.length > 1).map(all -> Path.of(all[1]));
        List<Scene> scenes = Scene.all(Path.of(arguments[0]));
        String part = arguments.length > 2 ? arguments[2] : "";
        detectors(folder, yunet).forEach((name, detector) -> {
            if (name.contains(part)) {
                print(name, detector, scenes);
            }
        });
    }

    private static void again(String[] arguments) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("faces");
        Path folder = new NativeLibraryFiles(home).folder();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(FaceDetectionProcess.options(folder));
        command.add("-Xmx2g");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Seeing.class.getName()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("LD_LIBRARY_PATH", folder.toString());
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        System.exit(builder.start().waitFor());
    }

    private static Map<String, FaceDetector> detectors(Path folder, Optional<Path> yunet) {
        Map<String, FaceDetector> all = new LinkedHashMap<>();
        for (int longest : List.of(960, 1280)) {
            all.put("Haar alt2 at " + longest, new HaarCascade(folder, longest));
        }
        for (double sure : List.of(0.6, 0.75)) {
            all.put("BlazeFace in tiles at 1600, from " + sure, new BlazeFace(folder, 1600, sure));
        }
        all.put("what the program ships with", FaceDetectors.shipped(folder));
        yunet.ifPresent(file -> all.put("YuNet at 1280, from 0.6", FaceDetectors.named(file)));
        return all;
    }

    private static void print(String name, FaceDetector detector, List<Scene> scenes) {
        detector.look(scenes.getFirst().points());
        int faces = 0;
        int found = 0;
        int elsewhere = 0;
        List<Long> nanos = new ArrayList<>();
        for (Scene scene : scenes) {
            PixelRaster points = scene.points();
            long start = System.nanoTime();
            List<DetectedFace> seen = detector.look(points);
            nanos.add(System.nanoTime() - start);
            faces += scene.face().isPresent() ? 1 : 0;
            long on = seen.stream().filter(one -> scene.shows(one)).count();
            found += on > 0 ? 1 : 0;
            elsewhere += (int) (seen.size() - on);
        }
        nanos.sort(Long::compare);
        System.out.printf(
                "%-36s found %d of %d, elsewhere %d, %d ms%n",
                name, found, faces, elsewhere, nanos.get(nanos.size() / 2) / 1_000_000);
    }
}
