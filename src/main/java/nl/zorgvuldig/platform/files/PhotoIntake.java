package nl.zorgvuldig.platform.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Inspection of a photo that somebody sent, before anything of it is stored. It is re-rendered as
/// one upright JPEG: anything in the file beside the visible picture is removed, and where and with
/// what it was taken as well.
@Component
public final class PhotoIntake {
    private final PictureRenderer pictures;

    PhotoIntake(PictureRenderer pictures) {
        this.pictures = pictures;
    }

    /// Result of the inspection.
    public sealed interface Photo {
        /// The file is now this photo.
        ///
        /// @param width in pixels, upright
        /// @param small WebP
        record Fit(int width, int height, long size, byte[] small) implements Photo {
            @Override
            public String toString() {
                return "Fit[" + width + "x" + height + ", [sealed]]";
            }
        }

        record Refused(FileRejection reason) implements Photo {}
    }

    /// @param file in the clear, of the caller, who removes it; replaced by the re-rendered photo
    /// @throws FilesUnavailable when it cannot be inspected now
    @Upholds({Clause.CONFIDENTIALITY, Clause.RECORDING_AFTER_CONSENT})
    public Photo take(Path file) {
        try {
            Optional<FileRejection> no = objection(file);
            if (no.isPresent()) {
                return new Photo.Refused(no.get());
            }
            Optional<byte[]> drawn = pictures.photo(file);
            if (drawn.isEmpty()) {
                return new Photo.Refused(FileRejection.UNREADABLE);
            }
            Files.write(file, drawn.get());
            return measured(file);
        } catch (IOException failed) {
            throw new FilesUnavailable("a photo could not be looked at", failed);
        }
    }

    /// The size of a JPEG that this program made, and a small version of it.
    ///
    /// @throws FilesUnavailable when it cannot be inspected now
    public Photo measure(Path jpeg) {
        try {
            return measured(jpeg);
        } catch (IOException failed) {
            throw new FilesUnavailable("a photo could not be looked at", failed);
        }
    }

    private Optional<FileRejection> objection(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return Optional.of(FileRejection.EMPTY);
        }
        if (size > FileIntake.BYTES) {
            return Optional.of(FileRejection.TOO_LARGE);
        }
        if (FileSignature.picture(FileSignature.of(file)).isEmpty()) {
            return Optional.of(FileRejection.NO_PHOTO);
        }
        return FileSignature.endsAsArchive(file) || FileSignature.hidesPdf(file)
                ? Optional.of(FileRejection.TWO_IN_ONE)
                : pictures.objection(file);
    }

    private Photo measured(Path jpeg) throws IOException {
        Optional<byte[]> small = pictures.small(jpeg);
        if (small.isEmpty()) {
            return new Photo.Refused(FileRejection.UNREADABLE);
        }
        long size = Files.size(jpeg);
        return JpegHead.of(jpeg)
                .<Photo>map(head -> new Photo.Fit((int) head.width(), (int) head.height(), size, small.get()))
                .orElseGet(() -> new Photo.Refused(FileRejection.UNREADABLE));
    }
}
