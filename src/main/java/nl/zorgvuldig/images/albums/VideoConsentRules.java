package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.Collection;
import java.util.List;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.platform.policy.Upholds;

/// Consent rules for videos. Nobody in a video can be blurred, so it is all or nothing: where one
/// face would have to be blurred, the video is neither shown nor kept. Facts in, answer out.
public final class VideoConsentRules {
    private VideoConsentRules() {}

    /// The same faces, each covering the whole still: blurring one of them blurs all of it.
    @Upholds(RECORDING_AFTER_CONSENT)
    public static List<Face> everywhere(Collection<Face> faces, AlbumPicture.Size size) {
        BoundingBox whole = new BoundingBox(0, 0, size.width(), size.height());
        return faces.stream()
                .map(face -> new Face(face.id(), whole, face.who(), face.blurredAt()))
                .toList();
    }

    /// Whether a video may be played when these faces would have to be blurred.
    @Upholds({RECORDING_AFTER_CONSENT, PROMOTION_AFTER_CONSENT})
    public static boolean plays(Collection<Face> toBlur) {
        return toBlur.isEmpty();
    }
}
