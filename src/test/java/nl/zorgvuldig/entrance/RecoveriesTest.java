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
        return board.as(by, () -> recoveries.askAddress(whose, email, Look.at(Seen.IDENTITY_CARD)));
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

        assertThat(arrivals.stop(board.link("address-warning"))).isEqualTo(Stopped.NOW);

        assertThat(arrivals.confirm(confirm)).isEqualTo(new Confirmed.Unknown());
        assertThat(arrivals.stop(board.link("address-warning"))).isEqualTo(Stopped.BEFORE);
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

        assertThat(board.seconds(board.head, board.mother, fresh)).isEqualTo(Seconding.NOTHING);
        for (PersonId other : List.of(board.otherHead, board.teacher, board.beheer, board.mother)) {
            assertThatThrownBy(
                            () -> board.as(other, () -> recoveries.second(board.mother, "", fresh)))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(board.owner(fresh)).isEmpty();

        assertThat(
                        board.seconds(
                                board.bestuur,
                                board.mother,
                                " " + fresh.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(Seconding.DONE);
        assertThat(board.owner(fresh)).contains(board.mother);
        assertThat(board.log()).contains("done address-seconded");
    }

    @Test
    void a_second_colleague_hears_the_address_from_the_person_and_speaks_of_what_is_on_the_page() {
        ask(board.head, board.mother, EntranceBoard.fresh());
        String before =
                board.as(board.bestuur, () -> recoveries.find(board.mother))
                        .orElseThrow()
                        .id()
                        .toString();
        ask(board.head, board.mother, fresh);
        arrivals.confirm(board.link("address-confirm"));

        assertThat(board.as(board.bestuur, () -> recoveries.second(board.mother, before, fresh)))
                .isEqualTo(Seconding.NOTHING);
        assertThat(board.seconds(board.bestuur, board.mother, EntranceBoard.fresh()))
                .isEqualTo(Seconding.OTHER_ADDRESS);
        assertThat(board.log())
                .contains("refused address-seconded")
                .doesNotContain("done address-seconded");
        assertThat(board.owner(board.mothers)).contains(board.mother);
    }

    @Test
    void what_the_board_asked_a_head_who_saw_the_person_too_seconds() {
        ask(board.bestuur, board.mother, fresh);
        arrivals.confirm(board.link("address-confirm"));
        assertThat(board.seconds(board.head, board.mother, fresh)).isEqualTo(Seconding.DONE);
        assertThat(board.owner(fresh)).contains(board.mother);
        assertThat(board.as(board.head, () -> recoveries.stop(board.mother))).isFalse();
    }

    /// Nobody who has the other address was warned.
    @Test
    void what_was_asked_of_an_account_that_has_another_address_since_is_not_carried_out() {
        ask(board.head, board.mother, fresh);
        arrivals.confirm(board.link("address-confirm"));
        String moved = EntranceBoard.fresh();
        board.moves(board.mother, moved);
        board.waited();
        board.settle();
        assertThat(board.owner(moved)).contains(board.mother);
        assertThat(board.owner(fresh)).isEmpty();
        assertThat(board.log()).contains("refused address-changed");

        String his = EntranceBoard.fresh();
        ask(board.head, board.father, his);
        String link = board.link("address-confirm");
        board.father();
        assertThat(arrivals.confirm(link)).isEqualTo(new Confirmed.Changed());
        assertThat(board.owner(his)).isEmpty();
    }

    @Test
    void the_same_address_in_capitals_is_the_same_account_as_before() {
        board.moves(board.mother, board.mothers.toUpperCase(java.util.Locale.ROOT));
        ask(board.head, board.mother, board.mothers);
        assertThat(board.count("address-warning")).isZero();
        board.moves(board.mother, board.mothers);
        assertThat(arrivals.confirm(board.link("address-confirm"))).isEqualTo(new Confirmed.Done());
        assertThat(board.count("address-replaced")).isZero();
    }

    @Test
    void who_stops_too_late_is_told_so() {
        ask(board.head, board.mother, fresh);
        String stop = board.link("address-warning");
        arrivals.confirm(board.link("address-confirm"));
        board.seconds(board.bestuur, board.mother, fresh);
        assertThat(arrivals.stop(stop)).isEqualTo(Stopped.TOO_LATE);
        String page =
                board.program
                        .nobody()
                        .fill(
                                "/nieuw-adres/stop/" + stop,
                                "/nieuw-adres/stop",
                                java.util.Map.of("code", stop))
                        .body();
        assertThat(page)
                .contains("Dit is niet meer te stoppen", "Bel dan meteen de school")
                .doesNotContain("Dan is het adres bevestigd");
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
                                () ->
                                        recoveries.askAddress(
                                                board.mother,
                                                "x",
                                                new Look(Optional.empty(), false))))
                .extracting(Objection::field)
                .containsExactly("seen", "looked", "email");
        assertThat(
                        board.as(
                                board.head,
                                () ->
                                        recoveries.askAddress(
                                                board.mother,
                                                fresh,
                                                new Look(Optional.of(Seen.PASSPORT), false))))
                .hasSize(1);
        assertThat(ask(board.head, board.mother, "a@b.nl, c@d.nl")).hasSize(1);
        assertThat(board.count("address-confirm")).isZero();
        assertThat(board.log()).isEmpty();
    }

    @Test
    void nobody_helps_whom_they_may_not() {
        for (PersonId other : List.of(board.otherHead, board.beheer, board.teacher, board.father)) {
            assertThatThrownBy(() -> ask(other, board.mother, fresh))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> board.as(other, () -> recoveries.find(board.mother)))
                    .isInstanceOf(IllegalStateException.class);
        }
        for (PersonId other : List.of(board.otherHead, board.teacher, board.father)) {
            assertThatThrownBy(() -> board.as(other, () -> recoveries.hasAddress(board.mother)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> board.as(other, () -> recoveries.countSessions(board.mother)))
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
