package nl.zorgvuldig.images.albums.marking;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Page of one picture of an album and the people in it.
///
/// @param number its place in the album
/// @param boxes in the order in which they are numbered on the picture
public record PictureMarkPage(
        String album,
        String albumAddress,
        String address,
        Clause clause,
        Sentence because,
        AlbumPicture picture,
        List<Box> boxes,
        List<Choice> pupils,
        List<Choice> staff,
        Optional<Sentence> notice,
        Form form) {

    /// A face, as numbers and as a choice; the choice is a value defined by [PictureMarkForm].
    ///
    /// @param name the person; empty when not identified
    public record Box(
            int place, String id, int x, int y, int width, int height, String choice, String name, Blur blur) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Blurring state of a face.
    public enum Blur {
        NONE,
        /// Will be blurred when this picture is finished.
        TO_COME,
        DONE
    }

    /// A person to choose.
    public record Choice(String value, String name, Consent consent) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Whether a child may be recorded; not asked for others.
    public enum Consent {
        YES,
        NO,
        NOT_ASKED
    }

    /// Whether this person is marked as being in the video.
    public boolean named(String value) {
        return boxes.stream().anyMatch(box -> box.choice().equals(value));
    }

    public int width() {
        return picture.size().map(AlbumPicture.Size::width).orElse(1);
    }

    public int height() {
        return picture.size().map(AlbumPicture.Size::height).orElse(1);
    }

    /// The number of faces not yet identified.
    public long open() {
        return boxes.stream().filter(box -> box.choice().isEmpty()).count();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
