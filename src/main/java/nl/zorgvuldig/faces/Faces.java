package nl.zorgvuldig.faces;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.faces.detecting.Looking;
import nl.zorgvuldig.faces.detecting.Raster;
import nl.zorgvuldig.files.Confined;
import nl.zorgvuldig.files.Confined.Finish;
import nl.zorgvuldig.files.Confined.Limits;
import nl.zorgvuldig.files.FilesUnavailable;
import nl.zorgvuldig.files.OwnJava;
import nl.zorgvuldig.files.Pictures;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Finds where faces are in a picture, in a process of its own that has the points of the picture
/// and nothing else. A detector misses faces: that everybody is marked is for a person to say.
@Component
public final class Faces {
    /// Points on the longest side of what is looked at.
    static final int LOOKED_AT = 1600;

    private static final int MOST_SECONDS = 30;
    private static final Limits LIMITS = new Limits(MOST_SECONDS, 0, 1 << 16).lettingPagesGoFirst();

    private final Pictures pictures;
    private final Natives natives;
    private final FaceModel model;

    Faces(Pictures pictures, Natives natives, FaceModel model) {
        this.pictures = pictures;
        this.natives = natives;
        this.model = model;
    }

    /// @param picture that somebody has looked at before ([nl.zorgvuldig.files.Intake]) and that
    /// stands upright
    /// @return in points of the picture; none when none were found
    /// @throws PictureUnreadable when it cannot be drawn or looked at within the limits
    /// @throws FilesUnavailable when that cannot be done now
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    public List<Box> find(Path picture) {
        Drawn drawn = Drawn.of(pictures, picture, LOOKED_AT);
        return switch (look(drawn.points())) {
            case Finish.Wrote wrote ->
                boxes(new String(wrote.bytes(), StandardCharsets.US_ASCII)).stream()
                        .map(drawn::larger)
                        .toList();
            case Finish.Failed _ -> throw new PictureUnreadable();
        };
    }

    private Finish look(Raster pixels) {
        Path folder = natives.folder();
        List<String> command = new ArrayList<>(OwnJava.command(Looking.options(folder), Looking.class));
        Optional<Path> named = model.named();
        named.ifPresent(path -> command.add(path.toString()));
        return Confined.run(
                command,
                Map.of("LD_LIBRARY_PATH", folder.toString(), "OPENBLAS_NUM_THREADS", "1"),
                LIMITS,
                new ByteArrayInputStream(pixels.ppm()));
    }

    /// A line for each: where, how wide, how high.
    private static List<Box> boxes(String answer) {
        return answer.lines().map(line -> box(line.split(" ", -1))).toList();
    }

    private static Box box(String[] numbers) {
        return new Box(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]),
                Integer.parseInt(numbers[3]));
    }
}
