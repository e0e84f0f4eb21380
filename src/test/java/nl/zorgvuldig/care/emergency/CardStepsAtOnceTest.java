package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Head and support coordinator who decide about one card at once: the first counts, the second is
/// asked to read again.
@Upholds(NECESSARY_FOR_GUIDANCE)
class CardStepsAtOnceTest {
    @Test
    void two_who_decide_differently_about_the_same_words_are_not_both_heard() {
        CardDesk desk = new CardDesk(19);
        SignedInUser coordinator = desk.coordinator();
        desk.saveForGuides(desk.first, CardDesk.WASP);
        CardWeighing.Weighed read = desk.weighed(desk.head).getFirst();
        for (TwoAtOnce way : TwoAtOnce.values()) {
            CardWeighing.Weighed seen =
                    way == TwoAtOnce.TOGETHER ? read : desk.weighed(desk.head).getFirst();
            List<CardSaveResult> answers = way.on(
                    CardNecessityStore.TABLE,
                    () -> desk.decide(desk.head, CardDesk.decision(desk.form(), seen, true, "Nodig.")),
                    () -> desk.decide(coordinator, CardDesk.decision(desk.form(), seen, false, "Niet nodig.")));
            assertThat(answers)
                    .as(way.name())
                    .containsExactlyInAnyOrder(new CardSaveResult.Done(), new CardSaveResult.AskAgain());
        }
    }

    @Test
    void two_who_write_for_the_school_do_not_replace_each_other_unread() {
        CardDesk desk = new CardDesk(21);
        SignedInUser coordinator = desk.coordinator();
        assertThat(TwoAtOnce.TOGETHER.on(
                        CardNecessityStore.TABLE,
                        () -> desk.writeForSchool(desk.head, Optional.empty(), CardDesk.WASP.health()),
                        () -> desk.writeForSchool(coordinator, Optional.empty(), CardDesk.NUTS.health())))
                .containsExactlyInAnyOrder(new CardSaveResult.Done(), new CardSaveResult.AskAgain());
        assertThat(desk.rows()).isOne();
        assertThat(desk.writeForSchool(coordinator, CardDesk.NUTS.health())).isInstanceOf(CardSaveResult.Done.class);
        assertThat(desk.health(desk.guide())).containsExactly(CardDesk.NUTS.health());
    }

    @Test
    void who_writes_first_words_while_those_of_the_other_go_does_not_lose_them() {
        CardDesk desk = new CardDesk(23);
        for (TwoAtOnce way : TwoAtOnce.values()) {
            desk.save(desk.first, CardDesk.WASP);
            desk.save(desk.second, CardDesk.NUTS);
            desk.refuse(desk.second);
            desk.refuseElsewhere(desk.first);
            way.on(CardStore.TABLE, () -> desk.change(desk.second, CardDesk.NUTS), () -> {
                desk.tidy();
                return new CardSaveResult.Done();
            });
            assertThat(desk.own(desk.first).text().health().blank())
                    .as(way.name())
                    .isTrue();
            assertThat(desk.own(desk.second).text().health()).as(way.name()).isEqualTo(CardDesk.NUTS.health());
        }
    }
}
