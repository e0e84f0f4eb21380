package nl.zorgvuldig.platform.recovery.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.AccountRecoveries;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges.ConfirmResult;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges.StopResult;
import nl.zorgvuldig.platform.recovery.addresses.AddressRules.DocumentSighting;
import org.junit.jupiter.api.Test;

/// Who has the old address stops another, and so does the school; too late is said.
@Upholds(Clause.CONFIDENTIALITY)
class StoppedAddressTest {
    private final EntranceBoard board = new EntranceBoard();
    private final AccountRecoveries recoveries = board.part(AccountRecoveries.class);
    private final PublicRecovery arrivals = board.part(PublicRecovery.class);
    private final String fresh = EntranceBoard.fresh();

    private List<Objection> ask(PersonId by, PersonId whose, String email) {
        return board.as(
                by, () -> recoveries.askAddress(whose, email, DocumentSighting.at(IdentityDocument.IDENTITY_CARD)));
    }

    @Test
    void who_has_the_old_address_stops_it() {
        ask(board.head, board.mother, fresh);
        String confirm = board.mail.link("address-confirm");

        assertThat(arrivals.stop(board.mail.link("address-warning"))).isEqualTo(StopResult.NOW);

        assertThat(arrivals.confirm(confirm)).isEqualTo(new ConfirmResult.Unknown());
        assertThat(arrivals.stop(board.mail.link("address-warning"))).isEqualTo(StopResult.BEFORE);
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
        assertThat(arrivals.stop(stop)).isEqualTo(StopResult.TOO_LATE);
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
        assertThat(arrivals.confirm(first)).isEqualTo(new ConfirmResult.Unknown());
        String last = board.mail.link("address-confirm");
        assertThat(board.as(board.head, () -> recoveries.find(board.mother))).isPresent();

        assertThat(board.as(board.head, () -> recoveries.stop(board.mother))).isTrue();
        assertThat(arrivals.confirm(last)).isEqualTo(new ConfirmResult.Unknown());
        assertThat(board.as(board.head, () -> recoveries.find(board.mother))).isEmpty();
    }
}
