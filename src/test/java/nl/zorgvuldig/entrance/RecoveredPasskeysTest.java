package nl.zorgvuldig.entrance;

import static nl.zorgvuldig.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.zorgvuldig.identity.LetterCode;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Language;
import org.junit.jupiter.api.Test;

/// What becomes of passkeys and sessions when somebody is helped to get in.
@Upholds(Clause.CONFIDENTIALITY)
class RecoveredPasskeysTest {
    private final EntranceBoard board = new EntranceBoard();
    private final Arrivals arrivals = board.part(Arrivals.class);

    private void ask(PersonId whose, String email) {
        assertThat(
                        board.as(
                                board.head,
                                () ->
                                        board.part(Recoveries.class)
                                                .askAddress(
                                                        whose, email, Optional.of(Seen.PASSPORT))))
                .isEmpty();
    }

    @Test
    void who_lost_every_passkey_confirms_the_address_that_was_there_and_makes_the_first_anew() {
        EntranceVisitor before = EntranceVisitor.strong(board, board.mother);
        assertThat(before.shows(board)).isEqualTo(204);

        ask(board.mother, board.mothers.toUpperCase(java.util.Locale.ROOT));

        assertThat(board.count("address-warning")).isZero();
        assertThat(passkeys(board.mother)).isOne();
        assertThat(arrivals.confirm(board.link("address-confirm"))).isEqualTo(new Confirmed.Done());
        assertThat(passkeys(board.mother)).isZero();
        assertThat(before.shows(board)).isEqualTo(403);
        assertThat(location(before.web().get("/aangemeld"))).startsWith("/aanmelden");
        assertThat(board.count("address-replaced")).isZero();

        EntranceVisitor after = EntranceVisitor.byLink(board, board.mother);
        assertThat(after.makes()).isEqualTo(204);
        assertThat(after.shows(board)).isEqualTo(204);
    }

    @Test
    void of_somebody_else_no_passkey_ends() {
        EntranceVisitor.strong(board, board.mother);
        EntranceVisitor teacher = EntranceVisitor.strong(board, board.teacher);
        ask(board.teacher, EntranceBoard.fresh());
        board.waited();
        assertThat(arrivals.confirm(board.link("address-confirm"))).isEqualTo(new Confirmed.Done());
        assertThat(passkeys(board.mother)).isOne();
        assertThat(passkeys(board.teacher)).isZero();
        assertThat(teacher.shows(board)).isEqualTo(403);
    }

    /// A letter may be read by who lives at the same address: it makes nobody strong.
    @Test
    void who_comes_with_a_letter_ends_no_passkey_and_makes_none() {
        EntranceVisitor mother = EntranceVisitor.strong(board, board.mother);
        LetterCode code = board.code(board.mother);
        assertThat(arrivals.ask(code, EntranceBoard.fresh(), Language.DUTCH)).isTrue();
        board.waited();
        assertThat(arrivals.confirm(board.link("address-confirm"))).isEqualTo(new Confirmed.Done());

        assertThat(passkeys(board.mother)).isOne();
        EntranceVisitor other = EntranceVisitor.byLink(board, board.mother);
        assertThat(other.web().post("/passkeys/maken/vraag", java.util.Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(mother.shows(board)).isEqualTo(204);
    }

    private long passkeys(PersonId person) {
        return board.program
                .superuser("zorgvuldig")
                .sql(
                        "select count(*) from identity.passkey where board = :board and person = :person")
                .param("board", board.board.value())
                .param("person", person.value())
                .query(Long.class)
                .single();
    }
}
