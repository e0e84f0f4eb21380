package nl.zorgvuldig.platform.recovery.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.RecoveryActs;
import nl.zorgvuldig.platform.recovery.addresses.EntranceBoard;
import nl.zorgvuldig.platform.recovery.letters.ParentLetters.LetterResult;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Who prints letters to parents, and what is kept of the code on one.
@Upholds(Clause.PARENT_DATA_IN_DOSSIER)
class ParentLettersPrintedTest {
    private final EntranceBoard board = new EntranceBoard();

    @Test
    void nobody_but_the_head_of_the_school_prints_and_the_database_says_so_too() {
        for (PersonId other : List.of(board.otherHead, board.bestuur, board.beheer, board.teacher, board.mother)) {
            assertThat(prints(other, board.father)).get().isInstanceOf(LetterResult.NotYours.class);
            assertThatThrownBy(() -> board.as(
                            other,
                            () -> board.part(Work.class).write(RecoveryActs.ADMIT, () -> {
                                plant();
                                return true;
                            })))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(prints(board.head, board.head)).get().isInstanceOf(LetterResult.NotYours.class);
        assertThat(board.log()).hasSize(6).allMatch("refused letter"::equals);
        assertThat(letters()).isEmpty();
    }

    private Optional<LetterResult> prints(PersonId by, PersonId whose) {
        return board.as(by, () -> board.part(ParentLetters.class).print(whose, EntranceBoard::blank));
    }

    private void plant() {
        board.part(ParentLetterStore.class)
                .add(
                        new byte[32],
                        board.father,
                        board.school,
                        board.program.clock().instant(),
                        board.program.clock().instant().plusSeconds(60));
    }

    @Test
    void what_is_kept_of_a_code_is_a_hash_that_only_the_board_can_make() throws Exception {
        LetterCode code = board.code();
        List<Map<String, Object>> rows = letters();

        assertThat(rows).hasSize(1);
        byte[] hash = (byte[]) rows.getFirst().get("code_hash");
        for (String text : List.of(code.signs(), code.text())) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(Arrays.equals(hash, MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .isFalse();
        }
    }

    private List<Map<String, Object>> letters() {
        return board.program
                .superuser("zorgvuldig")
                .sql("select * from entrance.parent_letter where board = :board")
                .param("board", board.board.value())
                .query()
                .listOfRows();
    }
}
