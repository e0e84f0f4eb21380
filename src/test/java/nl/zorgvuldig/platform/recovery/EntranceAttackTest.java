package nl.zorgvuldig.platform.recovery;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges.ConfirmResult;
import nl.zorgvuldig.platform.recovery.addresses.EntranceBoard;
import nl.zorgvuldig.platform.recovery.addresses.PublicRecovery;
import nl.zorgvuldig.platform.web.language.Language;
import org.junit.jupiter.api.Test;

/// Whoever tries the doors of this module in somebody's place.
@Upholds(Clause.CONFIDENTIALITY)
class EntranceAttackTest {
    private static final List<String> STEPS = List.of("/brief", "/adres", "/gezien", "/stoppen", "/afmelden");
    private static final Map<String, String> ADDRESS = Map.of(
            "seen",
            "passport",
            "looked",
            "on",
            "email",
            "dief@elders.example",
            "voorgelezen",
            "dief@elders.example",
            "vraag",
            "00000000-0000-0000-0000-000000000000");

    private final EntranceBoard board = new EntranceBoard();
    private final String mother = "/toegang/" + board.mother;

    @Test
    void nobody_and_who_came_with_a_link_alone_get_to_no_page_that_helps() {
        WebVisitor nobody = board.program.nobody();
        WebVisitor weak = EntranceVisitor.byLink(board, board.head).web();
        for (String page : List.of("/toegang", mother)) {
            assertThat(location(nobody.get(page))).startsWith("/aanmelden");
            assertThat(weak.get(page).statusCode()).isEqualTo(403);
        }
        for (String step : STEPS) {
            nobody.fill("/aanmelden", mother + step, ADDRESS);
            assertThat(weak.fill("/passkeys", mother + step, ADDRESS).statusCode())
                    .isEqualTo(403);
        }
        nothingHappened();
    }

    @Test
    void who_does_not_help_this_person_does_nothing_for_them() {
        for (PersonId who : List.of(board.otherHead, board.teacher, board.father(), board.mother)) {
            WebVisitor other = EntranceVisitor.strong(board, who).web();
            assertThat(other.get(mother).statusCode()).isEqualTo(403);
            assertThat(other.get(mother).body()).doesNotContain("Moeder Poort</h1>");
            for (String step : STEPS) {
                assertThat(other.fill("/passkeys", mother + step, ADDRESS).statusCode())
                        .as(who + step)
                        .isEqualTo(403);
            }
        }
        WebVisitor beheer = EntranceVisitor.strong(board, board.beheer).web();
        for (String step : STEPS.subList(0, 4)) {
            assertThat(beheer.fill("/passkeys", mother + step, ADDRESS).statusCode())
                    .isEqualTo(403);
        }
        nothingHappened();
    }

    @Test
    void without_its_token_no_form_counts_and_a_foreign_person_is_as_unknown() {
        WebVisitor head = EntranceVisitor.strong(board, board.head).web();
        EntranceBoard other = new EntranceBoard();
        for (String step : STEPS) {
            assertThat(head.post(mother + step, ADDRESS).statusCode()).isEqualTo(403);
            Set<String> answers = new HashSet<>();
            for (String id : List.of(UUID.randomUUID().toString(), other.mother.toString(), board.pupil.toString())) {
                HttpResponse<String> answer = head.fill("/passkeys", "/toegang/" + id + step, ADDRESS);
                assertThat(answer.statusCode()).isEqualTo(404);
                answers.add(answer.body().replaceAll("value=\"[^\"]*\"|nonce=\"[^\"]*\"", ""));
            }
            assertThat(answers).hasSize(1);
            for (String garbage : List.of("x", "%00", "..%2f", "-", "0".repeat(300))) {
                assertThat(head.fill("/passkeys", "/toegang/" + garbage + step, ADDRESS)
                                .statusCode())
                        .isBetween(400, 404);
            }
        }
        nothingHappened();
        assertThat(other.mail.count("address-confirm")).isZero();
    }

    @Test
    void which_addresses_there_are_no_page_tells_who_has_a_letter() {
        LetterCode code = board.code();
        Set<String> answers = new HashSet<>();
        for (String email : List.of(
                board.mothers,
                board.mothers.toUpperCase(java.util.Locale.ROOT),
                EntranceBoard.fresh(),
                new EntranceBoard().mothers)) {
            HttpResponse<String> answer = board.program
                    .nobody()
                    .fill("/uitnodiging", "/uitnodiging", Map.of("code", code.text(), "email", email));
            answers.add(answer.statusCode() + " " + location(answer) + " " + answer.body());
        }
        assertThat(answers).hasSize(1);
        assertThat(board.mail.count("address-taken")).isEqualTo(2);
        assertThat(board.mail.count("address-confirm")).isEqualTo(2);
    }

    /// Whatever is wrong with a code that is written well, it is said in the same words.
    @Test
    void why_a_code_does_not_work_no_page_tells() {
        LetterCode lost = board.code();
        LetterCode used = board.code();
        PublicRecovery arrivals = board.part(PublicRecovery.class);
        arrivals.ask(used, EntranceBoard.fresh(), Language.DUTCH);
        arrivals.confirm(board.mail.link("address-confirm"));
        Set<String> answers = new HashSet<>();
        for (LetterCode code : List.of(lost, used, LetterCode.fresh(board.board))) {
            HttpResponse<String> answer = board.program
                    .nobody()
                    .fill("/uitnodiging", "/uitnodiging", Map.of("code", code.text(), "email", "a@b.example"));
            assertThat(answer.statusCode()).isEqualTo(422);
            answers.add(answer.body()
                    .replaceAll("value=\"[^\"]*\"|nonce=\"[^\"]*\"", "")
                    .replace(code.text(), ""));
        }
        assertThat(answers).hasSize(1);
    }

    @Test
    void typed_where_questions_are_answered_the_code_of_an_account_says_where_it_belongs() {
        HttpResponse<String> answer = board.program
                .nobody()
                .fill("/antwoord", "/antwoord", Map.of("code", board.code().text()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("waarmee u een account krijgt", "href=\"/uitnodiging\"")
                .doesNotContain("kennen wij niet");
    }

    @Test
    void what_was_asked_with_a_letter_ends_when_the_letter_is_replaced() {
        LetterCode lost = board.code();
        PublicRecovery arrivals = board.part(PublicRecovery.class);
        assertThat(arrivals.ask(lost, EntranceBoard.fresh(), Language.DUTCH)).isTrue();
        String finders = board.mail.link("address-confirm");
        board.code();
        assertThat(arrivals.confirm(finders)).isEqualTo(new ConfirmResult.Unknown());
    }

    private void nothingHappened() {
        assertThat(board.mail.count("address-confirm") + board.mail.count("address-warning"))
                .isZero();
        assertThat(board.rows("entrance.parent_letter")).isZero();
        assertThat(board.rows("entrance.address_change")).isZero();
        assertThat(board.owner(board.mothers)).contains(board.mother);
        assertThat(board.doneTo(board.mother)).isEmpty();
        assertThat(board.log()).allMatch(line -> line.startsWith("refused"));
    }
}
