package nl.zorgvuldig.images.albums.marking;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// One picture of an album, and who is in it.
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

    /// A face, as numbers and as a choice; the choice is a word of [PictureMarkForm].
    ///
    /// @param name who it is; empty when nobody said
    public record Box(
            int place, String id, int x, int y, int width, int height, String choice, String name, Blur blur) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// What becomes of a face.
    public enum Blur {
        NONE,
        /// It will be, when this picture is marked.
        TO_COME,
        DONE
    }

    /// Somebody to choose.
    public record Choice(String value, String name, Consent consent) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Whether a child may be recorded; of others nobody asks.
    public enum Consent {
        YES,
        NO,
        NOT_ASKED
    }

    /// Whether somebody to choose is in the video.
    public boolean named(String value) {
        return boxes.stream().anyMatch(box -> box.choice().equals(value));
    }

    public int width() {
        return picture.size().map(AlbumPicture.Size::width).orElse(1);
    }

    public int height() {
        return picture.size().map(AlbumPicture.Size::height).orElse(1);
    }

    /// Faces nobody named yet.
    public long open() {
        return boxes.stream().filter(box -> box.choice().isEmpty()).count();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
