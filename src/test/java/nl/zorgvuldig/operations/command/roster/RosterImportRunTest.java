package nl.zorgvuldig.operations.command.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.zorgvuldig.operations.command.CommandRefused;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.roster.ImportBoard;
import nl.zorgvuldig.school.roster.RosterImports;
import nl.zorgvuldig.school.roster.Samples;
import org.junit.jupiter.api.Test;

/// What an operator sees and does with a roster, on a board of its own.
class RosterImportRunTest {
    private final ImportBoard board = new ImportBoard();
    private final StringWriter printed = new StringWriter();
    private final RosterImportRun run = new RosterImportRun(
            board.part(Boards.class),
            board.part(Schools.class),
            board.part(RosterImports.class),
            new RosterImportPrinter(board.part(MessageCatalog.class).in(Language.ENGLISH), new PrintWriter(printed)));

    private int run(String file, RosterImportRun.Wish wish) {
        return run.run(
                run.place(List.of(board.board), "12ab"),
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                wish);
    }

    @Test
    void without_a_yes_it_is_shown_and_nothing_is_kept() {
        assertThat(run(Samples.text("edexml-2.1.xml"), RosterImportRun.Wish.SHOW))
                .isZero();

        assertThat(printed.toString())
                .contains("3 new pupils", "Daan de Groot: ", "kinds of data left out")
                .endsWith("Nothing was stored. To take this over, add --confirm.\n");
        assertThat(board.pupils()).isEmpty();
        assertThat(board.rows("roster.draft")).isZero();
        assertThat(board.log()).containsExactly("granted program");
    }

    @Test
    void what_is_the_matter_stands_before_what_changes() {
        run(
                Samples.text("edexml-2.1.xml")
                        .replace("<dependancecode>00</dependancecode>", "")
                        .replace("<brincode>12AB</brincode>", ""),
                RosterImportRun.Wish.SHOW);

        assertThat(printed.toString())
                .containsSubsequence("Attention: ", "For your information: ", "New 3", "3 new pupils");
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void with_a_yes_it_is_done_and_the_log_says_that_the_program_did_it() {
        assertThat(run(Samples.text("edexml-2.1.xml"), RosterImportRun.Wish.CONFIRM))
                .isZero();

        assertThat(printed.toString()).contains("3 pupils enrolled");
        assertThat(board.pupils()).hasSize(3);
        assertThat(board.log()).contains("done program").doesNotContain("done administrator");

        assertThat(run(Samples.text("edexml-2.1.xml"), RosterImportRun.Wish.CONFIRM))
                .isZero();
        assertThat(printed.toString()).contains("This file changes nothing");
    }

    @Test
    void a_file_with_a_mistake_ends_with_one_and_says_where() {
        String file = Samples.text("edexml-2.1.xml").replace("<leerling key=\"p2\">", "<leerling key=\"#2\">");

        assertThat(run(file, RosterImportRun.Wish.CONFIRM)).isEqualTo(1);
        assertThat(printed.toString()).contains("Error: ", "(leerling, line ");
        assertThat(board.pupils()).isEmpty();
    }

    @Test
    void the_school_is_found_by_its_number_among_all_boards_or_it_is_said_that_it_is_not() {
        ImportBoard other = new ImportBoard();
        other.addSchool("34CD");

        assertThat(run.place(List.of(board.board, other.board), "34cd").board()).isEqualTo(other.board);
        assertThatThrownBy(() -> run.place(List.of(board.board, other.board), "12AB"))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("--board");
        assertThatThrownBy(() -> run.place(List.of(board.board), "99ZZ"))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("99ZZ");
    }
}
