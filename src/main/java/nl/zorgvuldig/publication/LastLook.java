package nl.zorgvuldig.publication;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.media.MarkedPictures;
import nl.zorgvuldig.media.StaffAnswers;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// What a channel may show of a picture, and whether that still holds at the moment it leaves:
/// drawing takes a while, and somebody may have said no meanwhile.
@Component
final class LastLook {
    private final MarkedPictures pictures;
    private final AskedApart asked;
    private final Consents consents;
    private final StaffAnswers staff;
    private final Boards boards;

    LastLook(MarkedPictures pictures, AskedApart asked, Consents consents, StaffAnswers staff, Boards boards) {
        this.pictures = pictures;
        this.asked = asked;
        this.consents = consents;
        this.staff = staff;
        this.boards = boards;
    }

    /// What the channel may show of it, now.
    @Upholds(PROMOTION_AFTER_CONSENT)
    Showing showing(MarkedPictures.One one, Channel channel) {
        return ShowRules.decide(one, decided(channel, ShowRules.children(one.faces())), staff.all());
    }

    /// Whether it may still show exactly this of it. In the unit of work in which it goes: from
    /// here to the end of that, nobody answers about who is in it.
    @Upholds(PROMOTION_AFTER_CONSENT)
    boolean holds(MarkedPictures.One one, Channel channel, Showing showing) {
        hold(one);
        return pictures.find(one.picture().id()).filter(one::equals).isPresent()
                && recorded(ShowRules.children(one.faces()))
                && showing(one, channel).equals(showing);
    }

    /// Whether each of them may still be recorded at all; if not, the picture is blurred or closed
    /// before it is looked at again.
    private boolean recorded(Set<PupilId> children) {
        Map<PupilId, ConsentDecision> decided =
                boards.program(Acting.current().board()).call(() -> asked.decide(PurposeKind.RECORDING, children));
        return children.stream().map(decided::get).allMatch(one -> one != null && one.effective());
    }

    /// From here to the end of the unit of work, nobody answers about who is in it.
    void hold(MarkedPictures.One one) {
        consents.holdStill(ShowRules.children(one.faces()));
        staff.holdStill();
    }

    Map<PupilId, ConsentDecision> decided(Channel channel, Set<PupilId> children) {
        return boards.program(Acting.current().board()).call(() -> asked.decide(channel.purpose(), children));
    }
}
