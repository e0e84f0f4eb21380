package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.util.List;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.fall.Races;
import nl.zorgvuldig.images.albums.storage.MediaDesk;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A copy of a picture is fetched at the moment at which a parent takes the consent back, time and
/// again (`-Dfall.races`): the child is seen in what left before, and in nothing that leaves after.
/// Both must happen.
class LeavingRaceTest {
    private static final int RACES = Integer.getInteger("fall.races", 10);
    private static final PurposeKey SOCIAL = new PurposeKey("social_media");

    private final MediaDesk desk = new MediaDesk();
    private final List<PupilId> children = desk.allShown(SOCIAL);

    @AfterEach
    void asBefore() {
        children.forEach(child -> desk.answer(child, SOCIAL, ConsentChoice.GRANTED));
    }

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void the_child_is_seen_in_what_left_before_and_in_nothing_that_leaves_after() {
        Races.run("fetching a copy", RACES, lane -> new LeavingCopy(desk, children.get(lane), SOCIAL));
    }
}
