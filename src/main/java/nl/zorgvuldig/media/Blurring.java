package nl.zorgvuldig.media;

import java.nio.file.Path;
import java.util.List;
import nl.zorgvuldig.faces.Blurs;
import nl.zorgvuldig.files.FilesUnavailable;
import nl.zorgvuldig.files.Photos;
import nl.zorgvuldig.files.Photos.Photo;
import org.springframework.stereotype.Component;

/// Makes a version of a picture in which faces cannot be recognised any more. What the sharp one
/// becomes is for who calls.
@Component
final class Blurring {
    private final Blurs blurs;
    private final Photos photos;
    private final PictureFiles files;

    Blurring(Blurs blurs, Photos photos, PictureFiles files) {
        this.blurs = blurs;
        this.photos = photos;
        this.files = files;
    }

    /// @throws FilesUnavailable when it cannot be made now
    Fresh blurred(Kept sharp, List<Face> faces) {
        return files.hold(
                sharp,
                from -> files.make(
                        to -> blurs.blur(from, faces.stream().map(Face::box).toList(), to), this::keep));
    }

    private Fresh keep(Path file) {
        return switch (photos.measure(file)) {
            case Photo.Fit photo -> files.keep(file, photo);
            case Photo.Refused _ -> throw new FilesUnavailable("a blurred picture cannot be read");
        };
    }
}
