package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Who reads what to know: the rule in Java and the policies of the rows, written apart, agree in
/// every state of a card, on a school day and on a Saturday. One author, so one row.
class CardSightOpinionsTest {
    private static final int SATURDAY = 4;

    private final CardDesk desk = new CardDesk(17);
    private final SignedInUser guide = desk.guide();
    private final SignedInUser coordinator = desk.coordinator();
    private int seen;

    @Test
    @Upholds({CONFIDENTIALITY, NECESSARY_FOR_GUIDANCE})
    void java_and_the_rows_agree_in_every_state() {
        desk.saveForGuides(desk.first, CardDesk.WASP);
        agree("for guides, undecided");
        desk.decide(desk.head, desk.first, true);
        agree("needed");
        agree("needed, opened in an emergency", () -> desk.opensInEmergency(desk.colleague, CardOpening.Reason.ILL));
        desk.save(desk.first, CardDesk.WASP);
        agree("needed and agreed");
        desk.decide(desk.head, desk.first, false);
        agree("agreed");
        desk.refuse(desk.second);
        agree("the other refused");
        assertThat(seen).isBetween(15, 35);
    }

    private void agree(String state) {
        agree(state, () -> {});
    }

    private void agree(String state, Runnable first) {
        for (int days : List.of(0, SATURDAY)) {
            desk.demo.clock().daysLater(days, () -> {
                first.run();
                people().forEach((name, who) -> {
                    long java = desk.ask(who, CardActs.READ_CARD) instanceof Granted
                            ? desk.health(who).size()
                            : 0;
                    seen += (int) java;
                    assertThat(Math.min(1, desk.rowsFor(who, CardActs.READ_CARD)))
                            .as("%s by %s after %s days", state, name, days)
                            .isEqualTo(java);
                });
            });
        }
    }

    private Map<String, SignedInUser> people() {
        Map<String, SignedInUser> people = new LinkedHashMap<>();
        people.put("guide", guide);
        people.put("coordinator", coordinator);
        people.put("head", desk.head);
        people.put("colleague", desk.colleague);
        people.put("head of another school", desk.staff("directeur"));
        people.put("board", desk.staff("bestuur"));
        people.put("administrator", desk.staff("beheer"));
        people.put("parent", desk.first);
        return people;
    }
}
