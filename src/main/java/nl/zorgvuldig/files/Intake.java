package nl.zorgvuldig.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.zorgvuldig.files.Signature.Outside;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Looks at a file that somebody sent, before anything of it is kept: what it is by its content,
/// and whether anything is in it that a paper could not have. Takes memory that does not grow with
/// the file.
@Component
public final class Intake {
    public static final int MEGABYTES = 50;
    public static final long BYTES = (long) MEGABYTES << 20;
    static final int MOST_PAGES = 500;

    private final Pictures pictures;
    private final Examination examination;

    Intake(Pictures pictures, Examination examination) {
        this.pictures = pictures;
        this.examination = examination;
    }

    /// @param file in the clear, of the caller, who removes it; a picture is drawn anew in its
    /// place
    /// @throws FilesUnavailable when it cannot be looked at now
    @Upholds({Clause.CONFIDENTIALITY, Clause.NECESSARY_FOR_GUIDANCE})
    public Taken take(Path file) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                return new Taken.Refused(Unfit.EMPTY);
            }
            return size > BYTES ? new Taken.Refused(Unfit.TOO_LARGE) : look(file);
        } catch (IOException failed) {
            throw new FilesUnavailable("a file could not be looked at", failed);
        }
    }

    private Taken look(Path file) throws IOException {
        Outside outside = Signature.of(file);
        return switch (outside) {
            case OLD_OFFICE -> new Taken.Refused(Unfit.OLD_WORD);
            case OTHER -> new Taken.Refused(Unfit.KIND);
            case ZIP -> examination.examine(file);
            case PDF ->
                Signature.endsAsArchive(file)
                        ? new Taken.Refused(Unfit.TWO_IN_ONE)
                        : withThumbnail(file, examination.examine(file));
            case JPEG, PNG, HEIC, WEBP ->
                picture(file, Signature.picture(outside).orElseThrow());
        };
    }

    private Taken withThumbnail(Path file, Taken examined) throws IOException {
        return switch (examined) {
            case Taken.Refused no -> no;
            case Taken.Fit fit -> {
                Optional<byte[]> thumbnail = pictures.thumbnail(file, fit.format());
                yield thumbnail.isPresent()
                        ? new Taken.Fit(fit.format(), fit.pages(), thumbnail, fit.text())
                        : new Taken.Refused(Unfit.HEAVY);
            }
        };
    }

    private Taken picture(Path file, Format format) throws IOException {
        if (Signature.endsAsArchive(file) || Signature.hidesPdf(file)) {
            return new Taken.Refused(Unfit.TWO_IN_ONE);
        }
        Optional<Unfit> objection = pictures.objection(file);
        if (objection.isPresent()) {
            return new Taken.Refused(objection.get());
        }
        Optional<byte[]> cleaned = pictures.cleaned(file, format);
        if (cleaned.isEmpty()) {
            return new Taken.Refused(Unfit.UNREADABLE);
        }
        Files.write(file, cleaned.get());
        Format kept = format == Format.PNG ? Format.PNG : Format.JPEG;
        return new Taken.Fit(kept, 1, pictures.thumbnail(file, kept), "");
    }
}
