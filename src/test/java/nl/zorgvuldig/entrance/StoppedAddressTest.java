package nl.zorgvuldig.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Who has the old address stops another, and so does the school; too late is said.
@Upholds(Clause.CONFIDENTIALITY)
class StoppedAddressTest {
    private final EntranceBoard board = new EntranceBoard();
    private final Recoveries recoveries = board.part(Recoveries.class);
    private final Arrivals arrivals = board.part(Arrivals.class);
    private final String fresh = EntranceBoard.fresh();

    private List<Objection> ask(PersonId by, PersonId whose, String email) {
        return board.as(by, () -> recoveries.askAddress(whose, email, Look.at(Seen.IDENTITY_CARD)));
    }

    @Test
    void who_has_the_old_address_stops_it() {
        ask(board.head, board.mother, fresh);
        String confirm = board.mail.link("address-confirm");

        assertThat(arrivals.stop(board.mail.link("address-warning"))).isEqualTo(Stopped.NOW);

        assertThat(arrivals.confirm(confirm)).isEqualTo(new Confirmed.Unknown());
        assertThat(arrivals.stop(board.mail.link("address-warning"))).isEqualTo(Stopped.BEFORE);
        board.waited();
        board.settle();
        assertThat(board.owner(board.mothers)).contains(board.mother);
        assertThat(board.mail.newest("address-stopped")).contains(board.mothers);
        assertThat(board.log()).contains("done address-stopped-by-mail");
    }

    @Test
    void who_stops_too_late_is_told_so() {
        ask(board.head, board.mother, fresh);
        String stop = board.mail.link("address-warning");
        arrivals.confirm(board.mail.link("address-confirm"));
        board.seconds(board.bestuur, board.mother, fresh);
        assertThat(arrivals.stop(stop)).isEqualTo(Stopped.TOO_LATE);
        String page = board.program
                .nobody()
                .fill("/nieuw-adres/stop/" + stop, "/nieuw-adres/stop", java.util.Map.of("code", stop))
                .body();
        assertThat(page)
                .contains("Dit is niet meer te stoppen", "Bel dan meteen de school")
                .doesNotContain("Dan is het adres bevestigd");
    }

    @Test
    void what_was_asked_last_counts_and_the_school_can_stop_it() {
        ask(board.head, board.mother, fresh);
        String first = board.mail.link("address-confirm");
        String second = EntranceBoard.fresh();
        ask(board.bestuur, board.mother, second);
        assertThat(arrivals.confirm(first)).isEqualTo(new Confirmed.Unknown());
        String last = board.mail.link("address-confirm");
        assertThat(board.as(board.head, () -> recoveries.find(board.mother))).isPresent();

        assertThat(board.as(board.head, () -> recoveries.stop(board.mother))).isTrue();
        assertThat(arrivals.confirm(last)).isEqualTo(new Confirmed.Unknown());
        assertThat(board.as(board.head, () -> recoveries.find(board.mother))).isEmpty();
    }
}
