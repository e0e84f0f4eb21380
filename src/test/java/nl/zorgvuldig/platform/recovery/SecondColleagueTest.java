package nl.zorgvuldig.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.AccountRecoveries.SecondApproval;
import nl.zorgvuldig.platform.recovery.addresses.AddressRules.DocumentSighting;
import nl.zorgvuldig.platform.recovery.addresses.EntranceBoard;
import nl.zorgvuldig.platform.recovery.addresses.IdentityDocument;
import nl.zorgvuldig.platform.recovery.addresses.PublicRecovery;
import org.junit.jupiter.api.Test;

/// A second colleague who saw the person too ends the waiting.
@Upholds(Clause.CONFIDENTIALITY)
class SecondColleagueTest {
    private final EntranceBoard board = new EntranceBoard();
    private final AccountRecoveries recoveries = board.part(AccountRecoveries.class);
    private final PublicRecovery arrivals = board.part(PublicRecovery.class);
    private final String fresh = EntranceBoard.fresh();

    private List<Objection> ask(PersonId by, PersonId whose, String email) {
        return board.as(
                by, () -> recoveries.askAddress(whose, email, DocumentSighting.at(IdentityDocument.IDENTITY_CARD)));
    }

    @Test
    void a_second_colleague_who_saw_the_person_ends_the_waiting_and_nobody_else_does() {
        ask(board.head, board.mother, fresh);
        arrivals.confirm(board.mail.link("address-confirm"));

        assertThat(board.seconds(board.head, board.mother, fresh)).isEqualTo(SecondApproval.NOTHING);
        for (PersonId other : List.of(board.otherHead, board.teacher, board.beheer, board.mother)) {
            assertThatThrownBy(() -> board.as(other, () -> recoveries.second(board.mother, "", fresh)))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(board.owner(fresh)).isEmpty();

        assertThat(board.seconds(board.bestuur, board.mother, " " + fresh.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(SecondApproval.DONE);
        assertThat(board.owner(fresh)).contains(board.mother);
        assertThat(board.log()).contains("done address-seconded");
    }

    @Test
    void a_second_colleague_hears_the_address_from_the_person_and_speaks_of_what_is_on_the_page() {
        ask(board.head, board.mother, EntranceBoard.fresh());
        String before = board.as(board.bestuur, () -> recoveries.find(board.mother))
                .orElseThrow()
                .id()
                .toString();
        ask(board.head, board.mother, fresh);
        arrivals.confirm(board.mail.link("address-confirm"));

        assertThat(board.as(board.bestuur, () -> recoveries.second(board.mother, before, fresh)))
                .isEqualTo(SecondApproval.NOTHING);
        assertThat(board.seconds(board.bestuur, board.mother, EntranceBoard.fresh()))
                .isEqualTo(SecondApproval.OTHER_ADDRESS);
        assertThat(board.log()).contains("refused address-seconded").doesNotContain("done address-seconded");
        assertThat(board.owner(board.mothers)).contains(board.mother);
    }

    @Test
    void what_the_board_asked_a_head_who_saw_the_person_too_seconds() {
        ask(board.bestuur, board.mother, fresh);
        arrivals.confirm(board.mail.link("address-confirm"));
        assertThat(board.seconds(board.head, board.mother, fresh)).isEqualTo(SecondApproval.DONE);
        assertThat(board.owner(fresh)).contains(board.mother);
        assertThat(board.as(board.head, () -> recoveries.stop(board.mother))).isFalse();
    }
}
