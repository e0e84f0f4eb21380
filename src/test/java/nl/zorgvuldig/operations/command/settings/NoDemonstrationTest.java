package nl.zorgvuldig.operations.command.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.demo.DemoBoard;
import nl.zorgvuldig.demo.DemoSignInList;
import nl.zorgvuldig.operations.command.server.ServerProgram;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Installation;
import nl.zorgvuldig.platform.database.InvalidSettings;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.DemonstrationPeople;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;

/// Where `serve` made the database nothing of the demonstration can be reached, made or stored, and
/// no demonstration starts on it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@InTurn
class NoDemonstrationTest {
    private static final String PASSPHRASE = "vier blauwe fietsen zingen zacht";

    @TempDir
    static Path folder;

    private static OperatorSettings settings;
    private static ConfigurableApplicationContext program;

    @BeforeAll
    static void serve() throws IOException {
        // PostgreSQL may run as another user than the test
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Path file = folder.resolve("zorgvuldig.properties");
        Files.writeString(file, "ZORGVULDIG_KEY_PASSPHRASE=een lange zin om te bewaren\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        settings = OperatorSettings.of(Map.of(), Optional.of(file));
        program = start(false);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static ConfigurableApplicationContext start(boolean demonstration) {
        DataHome home = new DataHome(folder.resolve("serve"), demonstration, settings);
        return new ServerProgram(home, new PrintWriter(new StringWriter())).start("--server.port=0");
    }

    private static WebVisitor visitor() {
        return new WebVisitor(program.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static BoardId newBoard() {
        BoardId board = new BoardId(UUID.randomUUID());
        program.getBean(Boards.class).add(board);
        return board;
    }

    private static NewAccount somebody() {
        return NewAccount.of(new PersonId(UUID.randomUUID()), AccountKind.STAFF, new PersonName("Noor", "", "Bakker"));
    }

    @Test
    @Order(1)
    void the_board_of_the_demonstration_is_not_made() {
        program.getBean(DemoBoard.class).makeOnce();

        assertThat(program.getBean(Installation.class).demonstration()).isFalse();
        assertThat(program.getBean(Boards.class).all()).isEmpty();
    }

    @Test
    @Order(2)
    void its_pages_and_its_post_are_not_there() {
        WebVisitor visitor = visitor();

        assertThat(visitor.get("/aanmelden").body()).doesNotContain("/aanmelden/demo");
        assertThat(visitor.get("/aanmelden/demo").statusCode()).isEqualTo(404);
        for (String path : List.of("/post", "/post/" + UUID.randomUUID())) {
            assertThat(WebVisitor.location(visitor.get(path))).as(path).isEqualTo("/aanmelden");
        }
        for (String handle : List.of("leerkracht", "directeur", "bestuur", "")) {
            assertThat(visitor.fill("/aanmelden", "/aanmelden/demo", Map.of("als", handle))
                            .statusCode())
                    .as(handle)
                    .isEqualTo(404);
        }
        for (String path : List.of("/", "/aanmelden", "/beleid")) {
            assertThat(visitor.get(path).body()).as(path).doesNotContain(PASSPHRASE);
        }
    }

    @Test
    @Order(3)
    void nobody_is_listed_and_no_passphrase_is_printed() {
        StringWriter printed = new StringWriter();

        new DemoSignInList(program).print(new PrintWriter(printed, true));

        assertThat(printed.toString()).isEmpty();
        assertThat(program.getBean(DemonstrationPeople.class).list()).isEmpty();
    }

    @Test
    @Order(4)
    void the_database_takes_no_account_that_signs_in_by_a_handle() {
        Accounts accounts = program.getBean(Accounts.class);
        BoardId board = newBoard();
        NewAccount ordinary = somebody();
        NewAccount handy = somebody().withDemoHandle("leerkracht");

        program.getBean(Boards.class).program(board).run(() -> accounts.open(ordinary));
        assertThatThrownBy(() -> program.getBean(Boards.class).program(board).run(() -> accounts.open(handy)))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security policy for table \"account\"");

        assertThat(visitor().get("/aanmelden/demo").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void no_demonstration_starts_on_it_and_it_serves_on_afterwards() {
        program.close();

        assertThatThrownBy(() -> start(true).close())
                .hasRootCauseInstanceOf(InvalidSettings.class)
                .rootCause()
                .hasMessageContaining("created for real work");

        program = start(false);
        assertThat(program.getBean(Installation.class).demonstration()).isFalse();
        assertThat(visitor().get("/beleid").statusCode()).isEqualTo(200);
    }
}
