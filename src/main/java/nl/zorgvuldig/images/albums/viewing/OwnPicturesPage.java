package nl.zorgvuldig.images.albums.viewing;

import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// Pictures of one child, for its legal representatives.
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
