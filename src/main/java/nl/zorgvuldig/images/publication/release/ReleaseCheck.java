package nl.zorgvuldig.images.publication.release;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.images.albums.MarkedPictures;
import nl.zorgvuldig.images.albums.staff.StaffPictureAnswers;
import nl.zorgvuldig.images.publication.PublicationChannel;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Check of what a channel may show of a picture, repeated at the moment of release: rendering
/// takes time, and somebody may have refused meanwhile.
@Component
public final class ReleaseCheck {
    private final MarkedPictures pictures;
    private final ConsentDecisions asked;
    private final Consents consents;
    private final StaffPictureAnswers staff;
    private final Boards boards;

    ReleaseCheck(
            MarkedPictures pictures,
            ConsentDecisions asked,
            Consents consents,
            StaffPictureAnswers staff,
            Boards boards) {
        this.pictures = pictures;
        this.asked = asked;
        this.consents = consents;
        this.staff = staff;
        this.boards = boards;
    }

    /// What the channel may show of it now.
    @Upholds(PROMOTION_AFTER_CONSENT)
    public PublishableContent showing(MarkedPictures.One each, PublicationChannel channel) {
        return PublishableContentRules.decide(
                each, decided(channel, PublishableContentRules.children(each.faces())), staff.all());
    }

    /// Whether it may still show exactly this. Called in the unit of work of the release; answers
    /// about the people in it are locked until its end.
    @Upholds(PROMOTION_AFTER_CONSENT)
    public boolean holds(MarkedPictures.One each, PublicationChannel channel, PublishableContent showing) {
        hold(each);
        return pictures.find(each.picture().id()).filter(each::equals).isPresent()
                && recorded(PublishableContentRules.children(each.faces()))
                && showing(each, channel).equals(showing);
    }

    /// Whether all of them may still be recorded; if not, the picture is blurred or closed before
    /// it is looked at again.
    private boolean recorded(Set<PupilId> children) {
        Map<PupilId, ConsentDecision> decided =
                boards.program(Acting.current().board()).call(() -> asked.decide(PurposeKind.RECORDING, children));
        return children.stream().map(decided::get).allMatch(decision -> decision != null && decision.effective());
    }

    /// Locks the answers about the people in it until the end of the unit of work.
    public void hold(MarkedPictures.One each) {
        consents.holdStill(PublishableContentRules.children(each.faces()));
        staff.holdStill();
    }

    Map<PupilId, ConsentDecision> decided(PublicationChannel channel, Set<PupilId> children) {
        return boards.program(Acting.current().board()).call(() -> asked.decide(channel.purpose(), children));
    }
}
