package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.policy.GroupAct;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import org.springframework.stereotype.Component;

/// Acts on pictures.
@Component
public final class PictureActs implements Acts {
    public static final String KEEP_PICTURES_CODE = "keep_pictures";

    /// Making albums of a group, adding pictures and marking the people in them.
    public static final GroupAct KEEP_PICTURES = GroupAct.of(
            KEEP_PICTURES_CODE, "album", "arrived", "marked", "no-face", "blurred", "not-kept", "reopened", "removed");

    public static final String SEE_PICTURE_CODE = "see_picture";

    /// Opening a picture of a group at full size.
    public static final GroupAct SEE_PICTURE = GroupAct.of(SEE_PICTURE_CODE);

    public static final String OWN_PICTURES_CODE = "own_pictures";

    /// Viewing the pictures of one's own child, or of oneself.
    public static final PupilDossierAct OWN_PICTURES = PupilDossierAct.weak(OWN_PICTURES_CODE)
            .byLegalRepresentative(RECORDING_AFTER_CONSENT, "access.because.own_pictures", "access.because.pictures")
            .refusedForAge("access.no.pictures_not_sixteen", "access.no.pictures_sixteen")
            .withoutPrecondition()
            .refused(CONFIDENTIALITY, "access.no.own_pictures")
            .notShown();

    @Override
    public List<Act> all() {
        return List.of(KEEP_PICTURES, SEE_PICTURE, OWN_PICTURES);
    }

    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(
                ConsentActs.ANSWER,
                Set.of("staff-answer"),
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
