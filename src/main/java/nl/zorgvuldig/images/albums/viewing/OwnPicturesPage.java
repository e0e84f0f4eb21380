package nl.zorgvuldig.images.albums.viewing;

import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// The pictures of one child, for who decides for the child.
public record OwnPicturesPage(
        String name,
        String address,
        Clause clause,
        Sentence because,
        PictureVisibility told,
        List<OwnPicture> pictures) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
