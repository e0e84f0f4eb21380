package nl.zorgvuldig.platform.recovery.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.AtOnce;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges.ConfirmResult;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges.StopResult;
import nl.zorgvuldig.platform.recovery.addresses.EntranceBoard;
import nl.zorgvuldig.platform.recovery.addresses.PublicRecovery;
import nl.zorgvuldig.platform.web.language.Language;
import org.junit.jupiter.api.Test;

/// A parent gets in with a letter: each parent by their own, and with an address of their own.
@Upholds(Clause.PARENT_DATA_IN_DOSSIER)
class ParentLettersTest {
    private final EntranceBoard board = new EntranceBoard();
    private final PublicRecovery arrivals = board.part(PublicRecovery.class);

    private boolean ask(LetterCode code, String email) {
        return arrivals.ask(code, email, Language.DUTCH);
    }

    @Test
    void a_father_without_an_address_gets_an_account_with_the_code_of_his_letter_once() {
        assertThat(board.as(board.head, () -> board.part(ParentLetters.class).list()))
                .extracting(ParentLetterState::parent)
                .containsExactlyInAnyOrder(board.father, board.stranger);
        LetterCode code = board.code();
        String email = EntranceBoard.fresh();

        assertThat(ask(code, email)).isTrue();
        assertThat(board.owner(email)).isEmpty();
        assertThat(board.mail.newest("address-confirm")).contains(email).doesNotContain("Fem", "Linde");
        String link = board.mail.link("address-confirm");
        assertThat(arrivals.confirm(link)).isEqualTo(new ConfirmResult.Done());

        assertThat(board.owner(email)).contains(board.father);
        assertThat(board.owner(board.mothers)).contains(board.mother);
        assertThat(arrivals.confirm(link)).isEqualTo(new ConfirmResult.Unknown());
        assertThat(ask(code, EntranceBoard.fresh())).isFalse();
        assertThat(board.as(board.head, () -> board.part(ParentLetters.class).list()))
                .hasSize(1);
        assertThat(board.log())
                .containsExactly(
                        "done letter-printed", "done address-asked", "done address-confirmed", "done address-changed");
        assertThat(sealed()).isEmpty();
    }

    @Test
    void who_never_had_an_account_gets_one_with_the_letter_that_nobody_signs_in_with_before() {
        assertThat(accounts()).doesNotContain(board.stranger);
        LetterCode code = board.code(board.stranger);
        assertThat(accounts()).contains(board.stranger);
        String email = EntranceBoard.fresh();
        ask(code, email);
        assertThat(arrivals.confirm(board.mail.link("address-confirm"))).isEqualTo(new ConfirmResult.Done());
        assertThat(board.owner(email)).contains(board.stranger);
        assertThat(board.asProgram(() -> board.part(Accounts.class).nameOf(board.stranger))
                        .full())
                .isEqualTo("Nooit Poort");
    }

    private java.util.Set<PersonId> accounts() {
        return board.asProgram(
                () -> board.part(Accounts.class).listOpen(AccountKind.GUARDIAN).keySet());
    }

    @Test
    void the_address_of_the_other_parent_is_nobodys_second_account_and_only_she_is_told() {
        LetterCode code = board.code();

        assertThat(ask(code, board.mothers.toUpperCase(java.util.Locale.ROOT))).isTrue();

        assertThat(board.mail.count("address-confirm")).isZero();
        assertThat(board.mail.newest("address-taken")).contains(board.mothers);
        assertThat(board.owner(board.mothers)).contains(board.mother);
        String own = EntranceBoard.fresh();
        assertThat(ask(code, own)).isTrue();
        assertThat(arrivals.confirm(board.mail.link("address-confirm"))).isEqualTo(new ConfirmResult.Done());
        assertThat(board.owner(own)).contains(board.father);
    }

    @Test
    void of_two_who_confirm_the_same_address_at_once_one_gets_it() {
        String same = EntranceBoard.fresh();
        ask(board.code(board.father), same);
        String his = board.mail.link("address-confirm");
        ask(board.code(board.mother), same);
        String hers = board.mail.link("address-confirm");
        board.waited();

        List<ConfirmResult> answers = Collections.synchronizedList(new ArrayList<>());
        AtOnce.each(List.of(his, hers), link -> answers.add(arrivals.confirm(link)));

        assertThat(answers).containsExactlyInAnyOrder(new ConfirmResult.Done(), new ConfirmResult.Taken());
        assertThat(board.owner(same)).isPresent();
        if (board.owner(same).equals(Optional.of(board.father))) {
            assertThat(board.owner(board.mothers)).contains(board.mother);
        }
    }

    @Test
    void a_code_sends_five_mails_at_most() {
        LetterCode code = board.code();
        for (int i = 0; i < 5; i++) {
            assertThat(ask(code, EntranceBoard.fresh())).isTrue();
        }
        assertThat(ask(code, EntranceBoard.fresh())).isFalse();
        assertThat(board.mail.count("address-confirm")).isEqualTo(5);
        assertThat(arrivals.confirm(board.mail.link("address-confirm"))).isEqualTo(new ConfirmResult.Done());
    }

    @Test
    void a_letter_that_was_replaced_or_is_too_old_does_not_work_nor_does_a_made_up_code() {
        LetterCode lost = board.code();
        LetterCode fresh = board.code();
        assertThat(ask(lost, EntranceBoard.fresh())).isFalse();
        assertThat(ask(LetterCode.fresh(board.board), EntranceBoard.fresh())).isFalse();

        board.change("update entrance.parent_letter set expires_at = made_at where board = :board");
        assertThat(ask(fresh, EntranceBoard.fresh())).isFalse();
        assertThat(board.mail.count("address-confirm")).isZero();
    }

    @Test
    void a_link_that_nobody_opens_in_time_is_worth_nothing_and_the_address_goes() {
        ask(board.code(), EntranceBoard.fresh());
        String link = board.mail.link("address-confirm");
        board.change("update entrance.address_change set expires_at = asked_at where board = :board");

        assertThat(arrivals.confirm(link)).isEqualTo(new ConfirmResult.Unknown());
        board.settle();
        assertThat(sealed()).isEmpty();
        assertThat(board.log()).endsWith("done address-stopped");
        for (String garbage : List.of("", "x", "é".repeat(64), "A".repeat(64))) {
            assertThat(arrivals.confirm(garbage)).isEqualTo(new ConfirmResult.Unknown());
            assertThat(arrivals.stop(garbage)).isEqualTo(StopResult.UNKNOWN);
        }
    }

    private List<Map<String, Object>> sealed() {
        return rows("select * from entrance.address_change where board = :board and sealed_email is not null");
    }

    private List<Map<String, Object>> rows(String statement) {
        return board.program
                .superuser("zorgvuldig")
                .sql(statement)
                .param("board", board.board.value())
                .query()
                .listOfRows();
    }
}
