package nl.zorgvuldig.media;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.holdings.HoldingActs;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import nl.zorgvuldig.policy.DossierAct;
import nl.zorgvuldig.policy.GroupAct;
import org.springframework.stereotype.Component;

/// What one does about pictures.
@Component
public final class PictureActs implements Acts {
    public static final String KEEP_PICTURES_CODE = "keep_pictures";

    /// Making albums of a group, adding pictures and saying who is in them.
    public static final GroupAct KEEP_PICTURES = GroupAct.strong(
            KEEP_PICTURES_CODE, "album", "arrived", "marked", "no-face", "blurred", "not-kept", "reopened", "removed");

    public static final String SEE_PICTURE_CODE = "see_picture";

    /// Opening a picture of a group, as large as it is kept.
    public static final GroupAct SEE_PICTURE = GroupAct.strong(SEE_PICTURE_CODE);

    public static final String OWN_PICTURES_CODE = "own_pictures";

    /// Seeing the pictures one's own child is in, or one is in oneself.
    public static final DossierAct OWN_PICTURES = DossierAct.weak(OWN_PICTURES_CODE)
            .byWhoDecides(RECORDING_AFTER_CONSENT, "access.because.own_pictures", "access.because.pictures")
            .atAnotherAge("access.no.pictures_not_sixteen", "access.no.pictures_sixteen")
            .refused(CONFIDENTIALITY, "access.no.own_pictures")
            .notShown();

    @Override
    public List<Act> all() {
        return List.of(KEEP_PICTURES, SEE_PICTURE, OWN_PICTURES);
    }

    @Override
    public Map<Act, Set<String>> saysOfOthers() {
        return Map.of(
                Act.MAINTAIN,
                Set.of(
                        "album",
                        "album-gone",
                        "arrived",
                        "prepared",
                        "unfit",
                        "marked",
                        "blurred",
                        "not-kept",
                        "closed",
                        "opened-again",
                        "expired"),
                HoldingActs.RETAIN,
                Set.of("picture-gone"));
    }
}
