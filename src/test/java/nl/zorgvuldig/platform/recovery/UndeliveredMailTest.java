package nl.zorgvuldig.platform.recovery;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.platform.casework.WorkItem;
import nl.zorgvuldig.platform.casework.WorkList;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.UndeliveredAddress;
import nl.zorgvuldig.platform.mail.UndeliveredAddress.Reason;
import nl.zorgvuldig.platform.mail.UndeliveredAddresses;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.addresses.EntranceBoard;
import nl.zorgvuldig.platform.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Mail that does not arrive is somebody's work, until the address is another or is right.
@Upholds(CONFIDENTIALITY)
class UndeliveredMailTest {
    private final EntranceBoard board = new EntranceBoard();
    private final UndeliveredAddresses undelivered = board.part(UndeliveredAddresses.class);
    private final AccountRecoveries recoveries = board.part(AccountRecoveries.class);

    private boolean returns(PersonId person, Reason reason) {
        return board.asProgram(() -> undelivered.note(new UndeliveredAddress.Failure(
                person,
                Accounts.addressHash(
                        board.part(Vault.class),
                        board.board,
                        board.part(Accounts.class).emailOf(person).orElseThrow()),
                reason,
                "waiting-digest",
                board.program.clock().instant())));
    }

    private List<WorkItem> work(PersonId person) {
        return board.as(person, () -> board.part(WorkList.class).list(person, board.today)).stream()
                .filter(item -> item.kind().equals(UndeliveredCases.CODE))
                .toList();
    }

    private void stops(PersonId administrator) {
        board.asProgram(() -> {
            board.part(Accounts.class).close(administrator);
            return true;
        });
        board.change(
                "update school.function_held set valid_from = valid_from - 10, valid_until = valid_from - 5 where board = :board"
                        + " and function = 'administrator'");
    }

    @Test
    void whoever_keeps_the_address_is_asked_and_nobody_else() {
        assertThat(returns(board.mother, Reason.UNKNOWN)).isTrue();

        assertThat(work(board.beheer)).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(board.mother.value());
            assertThat(item.label()).contains("Moeder Poort");
            assertThat(item.about()).isEmpty();
            assertThat(item.turn().task()).isEqualTo("entrance.task.undelivered");
            assertThat(item.until()).isEqualTo(board.today.plusDays(7));
        });
        for (PersonId other :
                List.of(board.head, board.otherHead, board.bestuur, board.teacher, board.mother, board.father)) {
            assertThat(work(other)).isEmpty();
        }
    }

    @Test
    void nobody_is_asked_to_correct_their_own_address() {
        returns(board.beheer, Reason.FULL);
        assertThat(work(board.beheer)).isEmpty();
        assertThat(work(board.bestuur))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.turn()).extracting(WorkTurn.Now::vacant).isEqualTo(false));
    }

    @Test
    void it_ends_when_the_account_gets_another_address() {
        returns(board.mother, Reason.UNKNOWN);
        board.moves(board.mother, EntranceBoard.fresh());
        assertThat(work(board.beheer)).isEmpty();
        assertThat(board.as(board.beheer, () -> recoveries.findUndelivered(board.mother)))
                .isEmpty();
    }

    @Test
    void the_page_says_who_since_when_and_what_can_be_done_and_the_address_is_not_shown() {
        returns(board.mother, Reason.UNKNOWN);
        WebVisitor beheer = EntranceVisitor.strong(board, board.beheer).web();

        assertThat(beheer.get("/").body())
                .contains("E-mail komt niet aan: kijk het adres na", "Moeder Poort", "/toegang/" + board.mother);
        String page = beheer.get("/toegang/" + board.mother).body();
        assertThat(page)
                .contains("E-mail komt niet aan", "bestaat niet, of is gesloten", "/import", "Wat er op iemand wacht")
                .doesNotContain(board.mothers, "Fem");

        HttpResponse<String> answer =
                beheer.fill("/toegang/" + board.mother, "/toegang/" + board.mother + "/klopt", Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(beheer.get(WebVisitor.location(answer)).body())
                .contains("Gedaan. Komt een volgende e-mail weer niet aan?")
                .doesNotContain("bestaat niet, of is gesloten");
        assertThat(work(board.beheer)).isEmpty();
        assertThat(board.log()).containsExactly("done address-checked");
    }

    @Test
    void a_head_who_stands_in_is_not_told_which_message_it_was() {
        returns(board.mother, Reason.FULL);
        stops(board.beheer);
        assertThat(work(board.head)).hasSize(1);

        String page = EntranceVisitor.strong(board, board.head)
                .web()
                .get("/toegang/" + board.mother)
                .body();
        assertThat(page).contains("De mailbox is vol.", "brief met een code").doesNotContain("Wat er op iemand wacht");
        assertThat(work(board.otherHead)).isEmpty();
    }

    @Test
    void they_read_it_themselves_at_the_page_of_their_own_address() {
        WebVisitor mother = EntranceVisitor.byLink(board, board.mother).web();
        assertThat(mother.get("/").body()).doesNotContain("Onze e-mail aan u komt niet aan");

        returns(board.mother, Reason.AWAY);
        assertThat(mother.get("/").body()).contains("Onze e-mail aan u komt niet aan", "/mijn-adres");
        assertThat(mother.get("/mijn-adres").body())
                .contains(board.mothers, "Onze e-mail aan u komt niet aan", "neemt al dagen niets aan");
        assertThat(board.mail.count("waiting-digest")).isZero();
    }

    @Test
    void who_may_not_help_somebody_changes_nothing() {
        returns(board.mother, Reason.FULL);
        String path = "/toegang/" + board.mother + "/klopt";
        for (PersonId other : List.of(board.otherHead, board.teacher)) {
            WebVisitor visitor = EntranceVisitor.strong(board, other).web();
            assertThat(visitor.fill("/mijn-adres", path, Map.of()).statusCode()).isEqualTo(403);
            assertThatThrownBy(() -> board.as(other, () -> recoveries.checkAddress(board.mother)))
                    .isInstanceOf(IllegalStateException.class);
        }
        WebVisitor beheer = EntranceVisitor.strong(board, board.beheer).web();
        assertThat(beheer.fill("/mijn-adres", "/toegang/" + UUID.randomUUID() + "/klopt", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(beheer.fill("/mijn-adres", "/toegang/" + board.father + "/klopt", Map.of())
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("?klaar=niets"));
        assertThat(work(board.beheer)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_say_at_once_that_it_is_right_one_did_it(TwoAtOnce order) {
        returns(board.mother, Reason.FULL);
        assertThat(order.on(
                        "mail.undelivered",
                        () -> board.as(board.beheer, () -> recoveries.checkAddress(board.mother)),
                        () -> board.as(board.bestuur, () -> recoveries.checkAddress(board.mother))))
                .containsOnlyOnce(true);
        assertThat(work(board.beheer)).isEmpty();
    }
}
