package nl.zorgvuldig.images.events;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.images.events.notices.EventBoard;
import nl.zorgvuldig.images.events.notices.EventNotices;
import nl.zorgvuldig.images.events.notices.EventNotices.EventNoticeDraft;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Rejections;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an event is called and what its notice asks is read by all parents of a school: it says not
/// where one of them lives, least of all at a secret address.
@Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
class ReachingWordsTest {
    private static final String DUTCH =
            "Denk aan anderen op sociale media. Ook medewerkers willen dat niet. Plaats alleen uw"
                    + " eigen kind, en vraag het anders eerst.";
    private static final String ENGLISH =
            "Think of others on social media. Staff do not want it either. Post your own child"
                    + " only, and ask first otherwise, please.";
    private static final String HOME = " Bij Fem thuis, Lindelaan 1.";
    private static final String ELSEWHERE = " Op het veld, Lindelaan 12.";

    private final EventBoard board = new EventBoard();

    @BeforeEach
    void family() {
        board.parent(board.child(board.group), GuardianRelation.MOTHER, ParentalAuthority.JOINT, true);
    }

    @AfterEach
    void stop() {
        board.close();
    }

    @Test
    void not_what_an_event_is_called_whoever_proposes_it_and_for_whichever_group() {
        for (PersonId by : List.of(board.teacher, board.head)) {
            assertThat(Rejections.of(make(by, "Zomerfeest." + HOME)))
                    .extracting(ReachingWordsTest::told)
                    .containsExactly("title events.objection.reaches");
        }
        assertThat(board.as(board.head, () -> board.events().list())).isEmpty();
        assertThat(make(board.teacher, "Zomerfeest." + ELSEWHERE)).isInstanceOf(Outcome.Done.class);
    }

    private Outcome<SchoolEventId> make(PersonId by, String title) {
        EventDraft like = board.wish(20, EventDraft.Hurry.IN_TIME, board.group2);
        EventDraft wish = new EventDraft(
                like.school(), title, like.startsAt(), like.groups(), like.hurry(), EventDraft.Naming.NO_NAME);
        return board.as(by, () -> board.events().make(new SchoolEventId(UUID.randomUUID()), wish));
    }

    @Test
    void nor_what_the_notice_asks_in_either_language() {
        assertThat(publish(DUTCH + HOME, ENGLISH)).containsExactly("dutch events.objection.reaches");
        assertThat(publish(DUTCH, ENGLISH + HOME)).containsExactly("english events.objection.reaches");
        assertThat(publish(DUTCH + ELSEWHERE, ENGLISH)).isEmpty();
    }

    private List<String> publish(String dutch, String english) {
        return board.as(
                board.head,
                () -> Rejections.of(board.part(EventNotices.class)
                                .publish(new EventNoticeDraft(board.school.id(), 9, dutch, english)))
                        .stream()
                        .map(ReachingWordsTest::told)
                        .toList());
    }

    private static String told(Objection objection) {
        return objection.field() + " " + objection.because().key();
    }
}
