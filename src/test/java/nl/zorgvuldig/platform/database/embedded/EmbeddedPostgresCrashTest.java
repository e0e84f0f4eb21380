package nl.zorgvuldig.platform.database.embedded;

import static nl.zorgvuldig.platform.database.embedded.TestHome.ask;
import static nl.zorgvuldig.platform.database.embedded.TestHome.await;
import static nl.zorgvuldig.platform.database.embedded.TestHome.execute;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Nothing confirmed is lost and nobody has to lend a hand, whatever is killed and when.
@Tag("deep")
class EmbeddedPostgresCrashTest {
    private TestHome home;

    @BeforeEach
    void makeHome() throws Exception {
        home = new TestHome();
    }

    @AfterEach
    void removeHome() throws Exception {
        home.close();
    }

    @Test
    void a_server_that_is_killed_is_started_again_at_the_same_address() throws Exception {
        try (EmbeddedPostgres server = home.open()) {
            execute(server, "zorgvuldig_owner", "create table kept as select 42 as number");
            long killed = home.serverProcess();
            SystemCommands.signal("KILL", killed);
            await("the server answers again", () -> answers(server));
            assertThat(home.serverProcess()).isNotEqualTo(killed);
            assertThat(ask(server, "zorgvuldig_owner", "select number from kept"))
                    .isEqualTo("42");
        }
        assertThat(home.serverRuns()).isFalse();
    }

    @Test
    void what_was_confirmed_is_there_after_the_program_and_the_server_are_killed() throws Exception {
        try (EmbeddedPostgres server = home.open()) {
            execute(server, "zorgvuldig_owner", "create table kept (number bigint primary key)");
        }
        long confirmed;
        try (OtherProgram writer = OtherProgram.start(home, "write")) {
            writer.hear("opened");
            writer.hear("confirmed");
            Path pid = home.file("data/postmaster.pid");
            String group = "-" + Files.readAllLines(pid).get(0).strip();
            await("some rows are written", () -> Long.parseLong(number(writer)) > 500);
            SystemCommands.run(java.util.List.of("/bin/sh", "-c", "kill -KILL -- \"$0\"", group));
            writer.kill();
            confirmed = writer.lastConfirmed();
        }
        assertThat(confirmed).isPositive();
        try (EmbeddedPostgres server = home.open()) {
            assertThat(server.fresh()).isFalse();
            assertThat(Long.parseLong(
                            ask(server, "zorgvuldig_owner", "select count(*) from kept where number <= " + confirmed)))
                    .isEqualTo(confirmed);
        }
    }

    @Test
    void the_folder_opens_at_once_after_the_program_that_served_it_is_killed() throws Exception {
        try (OtherProgram other = OtherProgram.start(home, "wait")) {
            String port = other.hear("opened");
            other.kill();
            try (EmbeddedPostgres server = home.open()) {
                assertThat(server.fresh()).isFalse();
                assertThat(Integer.toString(server.port())).isEqualTo(port);
                assertThat(ask(server, "zorgvuldig_app", "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void a_killed_program_leaves_no_server_behind() throws Exception {
        try (OtherProgram other = OtherProgram.start(home, "wait")) {
            other.hear("opened");
            assertThat(home.serverRuns()).isTrue();
            other.kill();
            await("the server stops", () -> !home.serverRuns());
            assertThat(home.file("data/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void a_program_that_attached_can_leave_without_stopping_the_server() throws Exception {
        try (EmbeddedPostgres server = home.open();
                OtherProgram other = OtherProgram.start(home, "wait")) {
            assertThat(other.hear("opened")).isEqualTo(Integer.toString(server.port()));
            other.leave();
            assertThat(ask(server, "zorgvuldig_app", "select 1")).isEqualTo("1");
        }
    }

    @Test
    void an_opening_waits_for_the_first_one_to_make_the_data() throws Exception {
        try (OtherProgram program = OtherProgram.start(home, "wait");
                OtherProgram two = OtherProgram.start(home, "wait")) {
            assertThat(program.hear("opened")).isEqualTo(two.hear("opened"));
        }
    }

    @Test
    void a_start_begins_anew_when_making_the_data_was_cut_short() throws Exception {
        try (OtherProgram other = OtherProgram.start(home, "wait")) {
            await("the data is being made", () -> Files.exists(home.file("data.new/base")));
            other.kill();
            assertThat(home.file("data")).doesNotExist();
            try (EmbeddedPostgres server = home.open()) {
                assertThat(server.fresh()).isTrue();
                assertThat(ask(server, "keyring_app", "select 1")).isEqualTo("1");
                assertThat(home.file("data.new")).doesNotExist();
            }
        }
    }

    @Test
    void a_start_goes_on_when_it_was_cut_short_just_after_the_data_was_made() throws Exception {
        home.open().close();
        Path properties = home.file("postgres.properties");
        Files.writeString(properties, Files.readString(properties).replace("complete=true", ""));
        try (EmbeddedPostgres server = home.open()) {
            assertThat(server.fresh()).isFalse();
            assertThat(ask(server, "zorgvuldig_app", "select 1")).isEqualTo("1");
            assertThat(Files.readString(properties)).contains("complete=true");
        }
    }

    @Test
    void a_stale_note_of_a_process_number_that_is_now_someone_elses_is_no_obstacle() throws Exception {
        home.open().close();
        Path data = home.file("data");
        Path note = data.resolve("postmaster.pid");
        Process stranger = new ProcessBuilder(ServiceUser.find().passing(java.util.List.of("sleep", "600"))).start();
        try {
            Files.writeString(note, stranger.pid() + "\n" + data + "\n1\n1\n\n127.0.0.1\n  1  1\nready   \n");
            try (EmbeddedPostgres server = home.open()) {
                assertThat(ask(server, "zorgvuldig_app", "select 1")).isEqualTo("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private static String number(OtherProgram writer) {
        return writer.hear("confirmed").replace(".", "");
    }

    private static boolean answers(EmbeddedPostgres server) {
        try {
            return ask(server, "zorgvuldig_app", "select 1").equals("1");
        } catch (SQLException notYet) {
            return false;
        }
    }
}
