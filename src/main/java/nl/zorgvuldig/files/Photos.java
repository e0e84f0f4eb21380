package nl.zorgvuldig.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Looks at a photo that somebody sent, before anything of it is kept, and draws it anew as one
/// JPEG that stands upright: what is in the file beside what one sees is gone, and where and with
/// what it was taken as well.
@Component
public final class Photos {
    private final Pictures pictures;

    Photos(Pictures pictures) {
        this.pictures = pictures;
    }

    /// What became of it.
    public sealed interface Photo {
        /// The file is now this photo.
        ///
        /// @param width in points, upright
        /// @param small WebP
        record Fit(int width, int height, long size, byte[] small) implements Photo {
            @Override
            public String toString() {
                return "Fit[" + width + "x" + height + ", [sealed]]";
            }
        }

        record Refused(Unfit reason) implements Photo {}
    }

    /// @param file in the clear, of the caller, who removes it; it is drawn anew in its place
    /// @throws FilesUnavailable when it cannot be looked at now
    @Upholds({Clause.CONFIDENTIALITY, Clause.RECORDING_AFTER_CONSENT})
    public Photo take(Path file) {
        try {
            Optional<Unfit> no = objection(file);
            if (no.isPresent()) {
                return new Photo.Refused(no.get());
            }
            Optional<byte[]> drawn = pictures.photo(file);
            if (drawn.isEmpty()) {
                return new Photo.Refused(Unfit.UNREADABLE);
            }
            Files.write(file, drawn.get());
            return measured(file);
        } catch (IOException failed) {
            throw new FilesUnavailable("a photo could not be looked at", failed);
        }
    }

    /// The size of a JPEG of our own making, and a small one of it.
    ///
    /// @throws FilesUnavailable when it cannot be looked at now
    public Photo measure(Path jpeg) {
        try {
            return measured(jpeg);
        } catch (IOException failed) {
            throw new FilesUnavailable("a photo could not be looked at", failed);
        }
    }

    private Optional<Unfit> objection(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return Optional.of(Unfit.EMPTY);
        }
        if (size > Intake.BYTES) {
            return Optional.of(Unfit.TOO_LARGE);
        }
        if (Signature.picture(Signature.of(file)).isEmpty()) {
            return Optional.of(Unfit.NO_PHOTO);
        }
        return Signature.endsAsArchive(file) || Signature.hidesPdf(file)
                ? Optional.of(Unfit.TWO_IN_ONE)
                : pictures.objection(file);
    }

    private Photo measured(Path jpeg) throws IOException {
        Optional<byte[]> small = pictures.small(jpeg);
        if (small.isEmpty()) {
            return new Photo.Refused(Unfit.UNREADABLE);
        }
        long size = Files.size(jpeg);
        return JpegHead.of(jpeg)
                .<Photo>map(head -> new Photo.Fit((int) head.width(), (int) head.height(), size, small.get()))
                .orElseGet(() -> new Photo.Refused(Unfit.UNREADABLE));
    }
}
