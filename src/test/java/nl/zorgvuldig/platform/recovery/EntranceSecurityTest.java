package nl.zorgvuldig.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.addresses.EntranceBoard;
import nl.zorgvuldig.platform.recovery.addresses.Planted;
import nl.zorgvuldig.platform.recovery.addresses.PublicRecovery;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.organisation.SchoolActs;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database's own opinion on letters to parents and on other addresses, whatever the program
/// asks.
@Upholds(Clause.CONFIDENTIALITY)
class EntranceSecurityTest {
    private static final String END = "update entrance.parent_letter set ended_at = now() where board = :board";
    private static final String TRY = "update entrance.parent_letter set tries = 4 where board = :board";
    private static final String USE = "update entrance.parent_letter set used_at = now() where board = :board";

    private final EntranceBoard board = new EntranceBoard();
    private final Optional<SchoolId> here = Optional.of(board.school);
    private final Optional<SchoolId> there = Optional.of(board.elsewhere);

    private List<PersonId> everybody() {
        return List.of(
                board.head,
                board.otherHead,
                board.bestuur,
                board.beheer,
                board.teacher,
                board.mother,
                board.father,
                EntranceBoard.somebody());
    }

    @Test
    void another_address_is_asked_by_the_head_of_the_school_and_by_the_board_alone() {
        for (PersonId by : everybody()) {
            for (Optional<SchoolId> as : List.of(here, there, Optional.<SchoolId>empty())) {
                boolean may = by.equals(board.head) && as.equals(here) || by.equals(board.bestuur) && as.isEmpty();
                if (may) {
                    Planted.address(board, by, as, board.mother);
                    board.change("delete from entrance.address_change where board = :board");
                } else {
                    assertThatThrownBy(() -> Planted.address(board, by, as, board.mother))
                            .as(by + " " + as)
                            .isInstanceOf(DataAccessException.class);
                }
            }
        }
        assertThat(board.rows("entrance.address_change")).isZero();
    }

    @Test
    void a_letter_is_printed_by_the_head_of_the_school_alone() {
        for (PersonId by : everybody()) {
            for (SchoolId at : List.of(board.school, board.elsewhere)) {
                if (by.equals(board.head) && at.equals(board.school)) {
                    Planted.letter(board, by, at, board.father);
                } else {
                    assertThatThrownBy(() -> Planted.letter(board, by, at, board.father))
                            .as(by + " " + at)
                            .isInstanceOf(DataAccessException.class);
                }
            }
        }
        assertThat(board.rows("entrance.parent_letter")).isOne();
    }

    @Test
    void who_only_guides_a_pupil_does_not_belong_to_the_school_of_that_pupil() {
        board.families.guidesElsewhere(board.father);
        assertThatThrownBy(() -> Planted.letter(board, board.otherHead, board.elsewhere, board.father))
                .isInstanceOf(DataAccessException.class);
        Planted.letter(board, board.head, board.school, board.father);
        assertThat(seen(board.otherHead, RecoveryActs.ADMIT, "entrance.parent_letter"))
                .isEmpty();
        assertThat(update(board.otherHead, RecoveryActs.ADMIT, END)).isZero();
        assertThat(seen(board.head, RecoveryActs.ADMIT, "entrance.parent_letter"))
                .hasSize(1);
    }

    @Test
    void whom_a_head_may_not_help_alone_the_table_refuses_too() {
        board.families.siblingElsewhere(board.mother);
        assertThatThrownBy(() -> Planted.address(board, board.head, here, board.mother))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> Planted.address(board, board.otherHead, there, board.mother))
                .isInstanceOf(DataAccessException.class);
        Planted.address(board, board.bestuur, Optional.empty(), board.mother);
        Planted.letter(board, board.otherHead, board.elsewhere, board.mother);
        Planted.letter(board, board.head, board.school, board.mother);
        assertThat(board.rows("entrance.parent_letter")).isEqualTo(2);
    }

    @Test
    void what_becomes_of_an_address_the_program_alone_sees_and_changes() {
        Planted.address(board, board.head, here, board.mother);
        for (PersonId by : everybody()) {
            for (Act act : List.of(RecoveryActs.ADMIT, Act.MAINTAIN, Act.BROWSE, SchoolActs.IMPORT)) {
                assertThat(seen(by, act, "entrance.address_change")).isEmpty();
                for (String change : List.of(
                        "set seconded_at = now(), seconded_by = '" + by + "'",
                        "set stopped_at = now(), stopped_by = '" + by + "'",
                        "set confirmed_at = now()",
                        "set done_at = now(), confirmed_at = now()")) {
                    assertThat(update(by, act, "update entrance.address_change " + change))
                            .as(act + change)
                            .isZero();
                }
            }
        }
        assertThatThrownBy(() -> board.asProgram(
                        () -> write(Act.MAINTAIN, "update entrance.address_change set waits_until = now()")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_letter_is_seen_and_ended_by_the_head_of_a_school_of_its_reader_and_used_by_none() {
        board.code();
        for (PersonId by : everybody()) {
            if (by.equals(board.head)) {
                assertThat(seen(by, RecoveryActs.ADMIT, "entrance.parent_letter"))
                        .hasSize(1);
                assertThat(seen(by, Act.BROWSE, "entrance.parent_letter")).isEmpty();
                for (String more : List.of(TRY, USE)) {
                    assertThatThrownBy(() -> update(by, RecoveryActs.ADMIT, more))
                            .isInstanceOf(DataAccessException.class);
                }
                continue;
            }
            assertThat(seen(by, RecoveryActs.ADMIT, "entrance.parent_letter"))
                    .as(by.toString())
                    .isEmpty();
            for (String change : List.of(END, TRY, USE)) {
                assertThat(update(by, RecoveryActs.ADMIT, change)).isZero();
            }
        }
        board.families.siblingElsewhere(board.father);
        assertThat(seen(board.otherHead, RecoveryActs.ADMIT, "entrance.parent_letter"))
                .hasSize(1);
        assertThat(update(board.otherHead, RecoveryActs.ADMIT, END)).isOne();
    }

    /// The rule and the policy answer alike to whoever asks for whomever.
    @Test
    void the_rule_and_the_tables_agree() {
        board.families.siblingLeft(board.father);
        board.families.worksElsewhere(board.teacher, board.today.plusDays(3));
        agree();
    }

    @Test
    void they_agree_on_who_guides_a_pupil_elsewhere() {
        board.families.guidesElsewhere(board.teacher);
        agree();
    }

    private void agree() {
        for (PersonId by : everybody()) {
            for (PersonId whose : List.of(board.mother, board.father, board.teacher, board.otherHead)) {
                Optional<HelpDecision> answer =
                        board.as(by, () -> board.part(RecoveryHelpers.class).find(HelpKind.NEW_ADDRESS, whose));
                if (answer.isPresent() && answer.get() instanceof HelpDecision.May may) {
                    Planted.address(board, by, may.school(), whose);
                    board.change("delete from entrance.address_change where board = :board");
                } else {
                    for (Optional<SchoolId> as : List.of(here, there, Optional.<SchoolId>empty())) {
                        assertThatThrownBy(() -> Planted.address(board, by, as, whose))
                                .as(by + " " + whose + as)
                                .isInstanceOf(DataAccessException.class);
                    }
                }
            }
        }
    }

    @Test
    void what_a_letter_asked_stands_in_no_persons_sight() {
        board.part(PublicRecovery.class).ask(board.code(), EntranceBoard.fresh(), Language.DUTCH);
        assertThat(board.rows("entrance.address_change")).isOne();
        for (PersonId by : everybody()) {
            assertThat(seen(by, RecoveryActs.ADMIT, "entrance.address_change")).isEmpty();
        }
    }

    private List<UUID> seen(PersonId by, Act act, String table) {
        return board.as(
                by,
                () -> board.part(Work.class)
                        .read(
                                act,
                                () -> board.part(JdbcClient.class)
                                        .sql("select person from " + table + " where board = :board")
                                        .params(Map.of("board", board.board.value()))
                                        .query(UUID.class)
                                        .list()));
    }

    private int update(PersonId by, Act act, String statement) {
        return board.as(by, () -> write(act, statement));
    }

    private int write(Act act, String statement) {
        return board.part(Work.class)
                .write(
                        act,
                        () -> board.part(JdbcClient.class)
                                .sql(statement.replace(":board", "access.board()"))
                                .update());
    }
}
