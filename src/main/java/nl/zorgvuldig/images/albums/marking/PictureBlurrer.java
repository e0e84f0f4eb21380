package nl.zorgvuldig.images.albums.marking;

import java.nio.file.Path;
import java.util.List;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.storage.PictureFiles;
import nl.zorgvuldig.images.albums.storage.StagedImage;
import nl.zorgvuldig.images.albums.storage.StoredImage;
import nl.zorgvuldig.images.faces.FaceBlurring;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import nl.zorgvuldig.platform.files.PhotoIntake;
import nl.zorgvuldig.platform.files.PhotoIntake.Photo;
import org.springframework.stereotype.Component;

/// Makes versions of pictures in which faces are unrecognisable. The caller decides what becomes of
/// the sharp version.
@Component
public final class PictureBlurrer {
    private final FaceBlurring blurs;
    private final PhotoIntake photos;
    private final PictureFiles files;

    PictureBlurrer(FaceBlurring blurs, PhotoIntake photos, PictureFiles files) {
        this.blurs = blurs;
        this.photos = photos;
        this.files = files;
    }

    /// @throws FilesUnavailable when it cannot be made now
    public StagedImage blurred(StoredImage sharp, List<Face> faces) {
        return files.hold(
                sharp,
                from -> files.make(
                        to -> blurs.blur(from, faces.stream().map(Face::box).toList(), to), this::keep));
    }

    private StagedImage keep(Path file) {
        return switch (photos.measure(file)) {
            case Photo.Fit photo -> files.keep(file, photo);
            case Photo.Refused _ -> throw new FilesUnavailable("a blurred picture cannot be read");
        };
    }
}
