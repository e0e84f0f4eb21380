package nl.zorgvuldig.media.web;

import java.util.List;
import nl.zorgvuldig.media.OwnPicture;
import nl.zorgvuldig.media.PictureVisibility;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

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
