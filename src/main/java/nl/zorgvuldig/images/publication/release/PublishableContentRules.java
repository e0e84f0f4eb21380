package nl.zorgvuldig.images.publication.release;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.MarkedPictures;
import nl.zorgvuldig.images.albums.VideoConsentRules;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for what a channel may show of a picture. A child is shown only with effective consent for
/// that channel. Unnamed children and visitors were not asked and are not shown; staff are, unless
/// they object. An unidentified face keeps the whole picture from being published.
public final class PublishableContentRules {
    /// As stated in the consent question for the website.
    static final int YEARS = 2;

    private PublishableContentRules() {}

    public static Set<PupilId> children(Collection<Face> faces) {
        return faces.stream().flatMap(face -> face.sharp().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// What a channel may show of a picture, or of the video it is a still of: a video all or
    /// nothing.
    @Upholds(PROMOTION_AFTER_CONSENT)
    public static PublishableContent decide(
            MarkedPictures.One each, Map<PupilId, ConsentDecision> consents, StaffPicturePreferences wishes) {
        PublishableContent showing = decide(each.faces(), consents, wishes);
        return each.picture().video().isPresent()
                        && showing instanceof PublishableContent.With(List<Face> blurred)
                        && !VideoConsentRules.plays(blurred)
                ? new PublishableContent.Never(blurred)
                : showing;
    }

    /// @param consents for the channel, of the children in it; a child that is missing has none
    /// @param wishes of employees in it
    @Upholds(PROMOTION_AFTER_CONSENT)
    static PublishableContent decide(
            Collection<Face> faces, Map<PupilId, ConsentDecision> consents, StaffPicturePreferences wishes) {
        List<Face> blurred = new ArrayList<>();
        for (Face face : faces) {
            if (face.blurredAt().isPresent()) {
                continue;
            }
            switch (face.who()) {
                case FaceSubject.Open _ -> {
                    return new PublishableContent.Nothing();
                }
                case FaceSubject.Child child -> {
                    if (!effective(consents, child.pupil())) {
                        blurred.add(face);
                    }
                }
                case FaceSubject.OtherChild _, FaceSubject.Visitor _ -> blurred.add(face);
                case FaceSubject.Employee _ -> {
                    if (wishes.inside(face)) {
                        blurred.add(face);
                    }
                }
                case FaceSubject.Unrecognisable _ -> {}
            }
        }
        return new PublishableContent.With(List.copyOf(blurred));
    }

    private static boolean effective(Map<PupilId, ConsentDecision> consents, PupilId pupil) {
        ConsentDecision decision = consents.get(pupil);
        return decision != null && decision.effective();
    }

    /// Whether the term of a placement is over: parents consented to two years at most.
    @Upholds(PROMOTION_AFTER_CONSENT)
    public static boolean over(LocalDate placedOn, LocalDate today) {
        return !today.isBefore(placedOn.plusYears(YEARS));
    }
}
