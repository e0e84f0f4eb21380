package nl.zorgvuldig.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges.ConfirmResult;
import nl.zorgvuldig.platform.recovery.addresses.AddressRules.DocumentSighting;
import nl.zorgvuldig.platform.recovery.addresses.EntranceBoard;
import nl.zorgvuldig.platform.recovery.addresses.IdentityDocument;
import nl.zorgvuldig.platform.recovery.addresses.PublicRecovery;
import org.junit.jupiter.api.Test;

/// The school gives another address to who lost theirs, after it saw who asks.
@Upholds(Clause.CONFIDENTIALITY)
class AccountRecoveriesTest {
    private final EntranceBoard board = new EntranceBoard();
    private final AccountRecoveries recoveries = board.part(AccountRecoveries.class);
    private final PublicRecovery arrivals = board.part(PublicRecovery.class);
    private final String fresh = EntranceBoard.fresh();

    private List<Objection> ask(PersonId by, PersonId whose, String email) {
        return board.as(
                by, () -> recoveries.askAddress(whose, email, DocumentSighting.at(IdentityDocument.IDENTITY_CARD)));
    }

    @Test
    void the_new_address_counts_after_its_owner_confirmed_it_and_the_old_one_had_a_day() {
        assertThat(ask(board.head, board.mother, fresh)).isEmpty();
        assertThat(board.mail.newest("address-warning")).contains(board.mothers).doesNotContain(fresh);
        assertThat(board.mail.newest("address-confirm")).contains(fresh).doesNotContain(board.mothers);

        assertThat(arrivals.confirm(board.mail.link("address-confirm"))).isInstanceOf(ConfirmResult.Later.class);
        board.settle();
        assertThat(board.owner(board.mothers)).contains(board.mother);
        assertThat(board.owner(fresh)).isEmpty();

        board.waited();
        board.settle();
        board.settle();
        assertThat(board.owner(fresh)).contains(board.mother);
        assertThat(board.owner(board.mothers)).isEmpty();
        assertThat(board.mail.newest("address-replaced"))
                .contains(board.mothers)
                .doesNotContain(fresh);
        assertThat(board.mail.newest("address-changed")).contains(fresh);
        assertThat(board.mail.count("address-changed")).isOne();
        assertThat(board.log()).containsExactly("done address-asked", "done address-confirmed", "done address-changed");
    }

    @Test
    void a_day_alone_is_not_enough() {
        ask(board.head, board.mother, fresh);
        board.waited();
        board.settle();
        assertThat(board.owner(board.mothers)).contains(board.mother);
    }

    /// Nobody who has the other address was warned.
    @Test
    void what_was_asked_of_an_account_that_has_another_address_since_is_not_carried_out() {
        ask(board.head, board.mother, fresh);
        arrivals.confirm(board.mail.link("address-confirm"));
        String moved = EntranceBoard.fresh();
        board.moves(board.mother, moved);
        board.waited();
        board.settle();
        assertThat(board.owner(moved)).contains(board.mother);
        assertThat(board.owner(fresh)).isEmpty();
        assertThat(board.log()).contains("refused address-changed");

        String his = EntranceBoard.fresh();
        ask(board.head, board.father, his);
        String link = board.mail.link("address-confirm");
        board.father();
        assertThat(arrivals.confirm(link)).isEqualTo(new ConfirmResult.Changed());
        assertThat(board.owner(his)).isEmpty();
    }

    @Test
    void the_same_address_in_capitals_is_the_same_account_as_before() {
        board.moves(board.mother, board.mothers.toUpperCase(java.util.Locale.ROOT));
        ask(board.head, board.mother, board.mothers);
        assertThat(board.mail.count("address-warning")).isZero();
        board.moves(board.mother, board.mothers);
        assertThat(arrivals.confirm(board.mail.link("address-confirm"))).isEqualTo(new ConfirmResult.Done());
        assertThat(board.mail.count("address-replaced")).isZero();
    }

    @Test
    void who_has_no_address_yet_waits_for_nobody() {
        ask(board.head, board.father, fresh);
        assertThat(board.mail.count("address-warning")).isZero();
        assertThat(arrivals.confirm(board.mail.link("address-confirm"))).isEqualTo(new ConfirmResult.Done());
        assertThat(board.owner(fresh)).contains(board.father);
    }

    @Test
    void without_a_document_or_an_address_nothing_is_asked() {
        assertThat(board.as(
                        board.head,
                        () -> recoveries.askAddress(board.mother, "x", new DocumentSighting(Optional.empty(), false))))
                .extracting(Objection::field)
                .containsExactly("seen", "looked", "email");
        assertThat(board.as(
                        board.head,
                        () -> recoveries.askAddress(
                                board.mother,
                                fresh,
                                new DocumentSighting(Optional.of(IdentityDocument.PASSPORT), false))))
                .hasSize(1);
        assertThat(ask(board.head, board.mother, "a@b.nl, c@d.nl")).hasSize(1);
        assertThat(board.mail.count("address-confirm")).isZero();
        assertThat(board.log()).isEmpty();
    }

    @Test
    void nobody_helps_whom_they_may_not() {
        for (PersonId other : List.of(board.otherHead, board.beheer, board.teacher, board.father)) {
            assertThatThrownBy(() -> ask(other, board.mother, fresh)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> board.as(other, () -> recoveries.find(board.mother)))
                    .isInstanceOf(IllegalStateException.class);
        }
        for (PersonId other : List.of(board.otherHead, board.teacher, board.father)) {
            assertThatThrownBy(() -> board.as(other, () -> recoveries.hasAddress(board.mother)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> board.as(other, () -> recoveries.countSessions(board.mother)))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> ask(board.head, board.bestuur, fresh)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ask(board.head, board.head, fresh)).isInstanceOf(IllegalStateException.class);
        assertThat(ask(board.head, board.teacher, fresh)).isEmpty();
        assertThat(ask(board.bestuur, board.head, EntranceBoard.fresh())).isEmpty();
        assertThat(board.as(board.beheer, () -> recoveries.endSessions(board.head)))
                .isZero();
    }
}
