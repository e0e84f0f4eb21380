package nl.zorgvuldig.images.faces;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.images.faces.detection.FaceDetectionProcess;
import nl.zorgvuldig.images.faces.detection.PixelRaster;
import nl.zorgvuldig.platform.files.JavaSubprocess;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.files.SandboxedProcess;
import nl.zorgvuldig.platform.files.SandboxedProcess.Finish;
import nl.zorgvuldig.platform.files.SandboxedProcess.Limits;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Face detection in a separate process that receives the pixels of the picture and nothing else.
/// Detectors miss faces: that everybody is marked is for a person to confirm.
@Component
public final class FaceDetection {
    /// Number of pixels on the longest side of the picture given to the detector.
    static final int LOOKED_AT = 1600;

    private static final int MOST_SECONDS = 30;
    private static final Limits LIMITS = new Limits(MOST_SECONDS, 0, 1 << 16).lettingPagesGoFirst();

    private final PictureRenderer pictures;
    private final NativeLibraryFiles natives;
    private final FaceModelFile model;

    FaceDetection(PictureRenderer pictures, NativeLibraryFiles natives, FaceModelFile model) {
        this.pictures = pictures;
        this.natives = natives;
        this.model = model;
    }

    /// Finds faces.
    ///
    /// @param picture upright, and checked before ([nl.zorgvuldig.platform.files.FileIntake])
    /// @return in pixels of the picture; empty when none were found
    /// @throws PictureUnreadable when it cannot be decoded or processed within the limits
    /// @throws FilesUnavailable when that cannot be done now
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    public List<BoundingBox> find(Path picture) {
        ScaledRaster drawn = ScaledRaster.of(pictures, picture, LOOKED_AT);
        return switch (look(drawn.points())) {
            case Finish.Wrote wrote ->
                boxes(new String(wrote.bytes(), StandardCharsets.US_ASCII)).stream()
                        .map(drawn::larger)
                        .toList();
            case Finish.Failed _ -> throw new PictureUnreadable();
        };
    }

    private Finish look(PixelRaster pixels) {
        Path folder = natives.folder();
        List<String> command = new ArrayList<>(
                JavaSubprocess.command(FaceDetectionProcess.options(folder), FaceDetectionProcess.class));
        Optional<Path> named = model.named();
        named.ifPresent(path -> command.add(path.toString()));
        return SandboxedProcess.run(
                command,
                Map.of("LD_LIBRARY_PATH", folder.toString(), "OPENBLAS_NUM_THREADS", "1"),
                LIMITS,
                new ByteArrayInputStream(pixels.ppm()));
    }

    /// Parses one line per face: position, width and height.
    private static List<BoundingBox> boxes(String answer) {
        return answer.lines().map(line -> box(line.split(" ", -1))).toList();
    }

    private static BoundingBox box(String[] numbers) {
        return new BoundingBox(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]),
                Integer.parseInt(numbers[3]));
    }
}
