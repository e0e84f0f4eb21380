package nl.zorgvuldig.platform.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.zorgvuldig.platform.files.FileSignature.Outside;
import nl.zorgvuldig.platform.files.examination.ExaminationRunner;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Inspection of a file that somebody sent, before anything of it is stored: its format by its
/// content, and whether it contains anything that a paper could not have. Memory use does not grow
/// with the file.
@Component
public final class FileIntake {
    public static final int MEGABYTES = 50;
    public static final long BYTES = (long) MEGABYTES << 20;
    public static final int MOST_PAGES = 500;

    private final PictureRenderer pictures;
    private final ExaminationRunner examination;

    public FileIntake(PictureRenderer pictures, ExaminationRunner examination) {
        this.pictures = pictures;
        this.examination = examination;
    }

    /// @param file in the clear, of the caller, who removes it; a picture is replaced by a
    ///     re-rendered one
    /// @throws FilesUnavailable when it cannot be inspected now
    @Upholds({Clause.CONFIDENTIALITY, Clause.NECESSARY_FOR_GUIDANCE})
    public FileIntakeResult take(Path file) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                return new FileIntakeResult.Refused(FileRejection.EMPTY);
            }
            return size > BYTES ? new FileIntakeResult.Refused(FileRejection.TOO_LARGE) : look(file);
        } catch (IOException failed) {
            throw new FilesUnavailable("a file could not be looked at", failed);
        }
    }

    private FileIntakeResult look(Path file) throws IOException {
        Outside outside = FileSignature.of(file);
        return switch (outside) {
            case OLD_OFFICE -> new FileIntakeResult.Refused(FileRejection.OLD_WORD);
            case OTHER -> new FileIntakeResult.Refused(FileRejection.KIND);
            case ZIP -> examination.examine(file);
            case PDF ->
                FileSignature.endsAsArchive(file)
                        ? new FileIntakeResult.Refused(FileRejection.TWO_IN_ONE)
                        : withThumbnail(file, examination.examine(file));
            case JPEG, PNG, HEIC, WEBP ->
                picture(file, FileSignature.picture(outside).orElseThrow());
        };
    }

    private FileIntakeResult withThumbnail(Path file, FileIntakeResult examined) throws IOException {
        return switch (examined) {
            case FileIntakeResult.Refused no -> no;
            case FileIntakeResult.Fit fit -> {
                Optional<byte[]> thumbnail = pictures.thumbnail(file, fit.format());
                yield thumbnail.isPresent()
                        ? new FileIntakeResult.Fit(fit.format(), fit.pages(), thumbnail, fit.text())
                        : new FileIntakeResult.Refused(FileRejection.HEAVY);
            }
        };
    }

    private FileIntakeResult picture(Path file, FileFormat format) throws IOException {
        if (FileSignature.endsAsArchive(file) || FileSignature.hidesPdf(file)) {
            return new FileIntakeResult.Refused(FileRejection.TWO_IN_ONE);
        }
        Optional<FileRejection> objection = pictures.objection(file);
        if (objection.isPresent()) {
            return new FileIntakeResult.Refused(objection.get());
        }
        Optional<byte[]> cleaned = pictures.cleaned(file, format);
        if (cleaned.isEmpty()) {
            return new FileIntakeResult.Refused(FileRejection.UNREADABLE);
        }
        Files.write(file, cleaned.get());
        FileFormat kept = format == FileFormat.PNG ? FileFormat.PNG : FileFormat.JPEG;
        return new FileIntakeResult.Fit(kept, 1, pictures.thumbnail(file, kept), "");
    }
}
