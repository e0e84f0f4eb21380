package nl.zorgvuldig.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The school gives another address to who lost theirs, after it saw who asks.
@Upholds(Clause.CONFIDENTIALITY)
class RecoveriesTest {
    private final EntranceBoard board = new EntranceBoard();
    private final Recoveries recoveries = board.part(Recoveries.class);
    private final Arrivals arrivals = board.part(Arrivals.class);
    private final String fresh = EntranceBoard.fresh();

    private List<Objection> ask(PersonId by, PersonId whose, String email) {
        return board.as(
                by, () -> recoveries.askAddress(whose, email, Optional.of(Seen.IDENTITY_CARD)));
    }

    @Test
    void the_new_address_counts_after_its_owner_confirmed_it_and_the_old_one_had_a_day() {
        assertThat(ask(board.head, board.mother, fresh)).isEmpty();
        assertThat(board.newest("address-warning")).contains(board.mothers).doesNotContain(fresh);
        assertThat(board.newest("address-confirm")).contains(fresh).doesNotContain(board.mothers);

        assertThat(arrivals.confirm(board.link("address-confirm")))
                .isInstanceOf(Confirmed.Later.class);
        board.settle();
        assertThat(board.owner(board.mothers)).contains(board.mother);
        assertThat(board.owner(fresh)).isEmpty();

        board.waited();
        board.settle();
        board.settle();
        assertThat(board.owner(fresh)).contains(board.mother);
        assertThat(board.owner(board.mothers)).isEmpty();
        assertThat(board.newest("address-replaced")).contains(board.mothers).doesNotContain(fresh);
        assertThat(board.newest("address-changed")).contains(fresh);
        assertThat(board.count("address-changed")).isOne();
        assertThat(board.log())
                .containsExactly(
                        "done address-asked", "done address-confirmed", "done address-changed");
    }

    @Test
    void a_day_alone_is_not_enough() {
        ask(board.head, board.mother, fresh);
        board.waited();
        board.settle();
        assertThat(board.owner(board.mothers)).contains(board.mother);
    }

    @Test
    void who_has_the_old_address_stops_it() {
        ask(board.head, board.mother, fresh);
        String confirm = board.link("address-confirm");

        assertThat(arrivals.stop(board.link("address-warning"))).isTrue();

        assertThat(arrivals.confirm(confirm)).isEqualTo(new Confirmed.Unknown());
        assertThat(arrivals.stop(board.link("address-warning"))).isFalse();
        board.waited();
        board.settle();
        assertThat(board.owner(board.mothers)).contains(board.mother);
        assertThat(board.newest("address-stopped")).contains(board.mothers);
        assertThat(board.log()).contains("done address-stopped-by-mail");
    }

    @Test
    void a_second_colleague_who_saw_the_person_ends_the_waiting_and_nobody_else_does() {
        ask(board.head, board.mother, fresh);
        arrivals.confirm(board.link("address-confirm"));

        assertThat(board.as(board.head, () -> recoveries.second(board.mother))).isFalse();
        for (PersonId other : List.of(board.otherHead, board.teacher, board.beheer, board.mother)) {
            assertThatThrownBy(() -> board.as(other, () -> recoveries.second(board.mother)))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(board.owner(fresh)).isEmpty();

        assertThat(board.as(board.bestuur, () -> recoveries.second(board.mother))).isTrue();
        assertThat(board.owner(fresh)).contains(board.mother);
        assertThat(board.log()).contains("done address-seconded");
    }

    @Test
    void who_has_no_address_yet_waits_for_nobody() {
        ask(board.head, board.father, fresh);
        assertThat(board.count("address-warning")).isZero();
        assertThat(arrivals.confirm(board.link("address-confirm"))).isEqualTo(new Confirmed.Done());
        assertThat(board.owner(fresh)).contains(board.father);
    }

    @Test
    void what_was_asked_last_counts_and_the_school_can_stop_it() {
        ask(board.head, board.mother, fresh);
        String first = board.link("address-confirm");
        String second = EntranceBoard.fresh();
        ask(board.bestuur, board.mother, second);
        assertThat(arrivals.confirm(first)).isEqualTo(new Confirmed.Unknown());
        String last = board.link("address-confirm");
        assertThat(board.as(board.head, () -> recoveries.find(board.mother))).isPresent();

        assertThat(board.as(board.head, () -> recoveries.stop(board.mother))).isTrue();
        assertThat(arrivals.confirm(last)).isEqualTo(new Confirmed.Unknown());
        assertThat(board.as(board.head, () -> recoveries.find(board.mother))).isEmpty();
    }

    @Test
    void without_a_document_or_an_address_nothing_is_asked() {
        assertThat(
                        board.as(
                                board.head,
                                () -> recoveries.askAddress(board.mother, "x", Optional.empty())))
                .extracting(Objection::field)
                .containsExactly("seen", "email");
        assertThat(ask(board.head, board.mother, "a@b.nl, c@d.nl")).hasSize(1);
        assertThat(board.count("address-confirm")).isZero();
        assertThat(board.log()).isEmpty();
    }

    @Test
    void nobody_helps_whom_they_may_not() {
        for (PersonId other : List.of(board.otherHead, board.beheer, board.teacher, board.father)) {
            assertThatThrownBy(() -> ask(other, board.mother, fresh))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> ask(board.head, board.bestuur, fresh))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ask(board.head, board.head, fresh))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ask(board.head, board.teacher, fresh)).isEmpty();
        assertThat(ask(board.bestuur, board.head, EntranceBoard.fresh())).isEmpty();
        assertThat(board.as(board.beheer, () -> recoveries.endSessions(board.head))).isZero();
    }
}
