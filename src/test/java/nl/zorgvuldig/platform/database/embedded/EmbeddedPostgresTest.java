package nl.zorgvuldig.platform.database.embedded;

import static nl.zorgvuldig.platform.database.embedded.TestHome.ask;
import static nl.zorgvuldig.platform.database.embedded.TestHome.execute;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import nl.zorgvuldig.InTurn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InTurn
class EmbeddedPostgresTest {
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
    void a_second_start_finds_what_the_first_wrote_at_the_same_address() throws Exception {
        int port;
        try (EmbeddedPostgres server = home.open()) {
            assertThat(server.fresh()).isTrue();
            execute(server, "zorgvuldig_owner", "create table kept as select 42 as number");
            port = server.port();
        }
        assertThat(home.serverRuns()).isFalse();
        try (EmbeddedPostgres server = home.open()) {
            assertThat(server.fresh()).isFalse();
            assertThat(server.port()).isEqualTo(port);
            assertThat(ask(server, "zorgvuldig_owner", "select number from kept"))
                    .isEqualTo("42");
        }
    }

    @Test
    void a_second_opening_attaches_and_its_closing_leaves_the_server_alone() throws Exception {
        try (EmbeddedPostgres server = home.open()) {
            try (EmbeddedPostgres attached = home.open()) {
                assertThat(attached.port()).isEqualTo(server.port());
                assertThat(attached.fresh()).isFalse();
            }
            assertThat(ask(server, "zorgvuldig_app", "select 1")).isEqualTo("1");
            try (EmbeddedPostgres again = home.open()) {
                assertThat(again.port()).isEqualTo(server.port());
            }
        }
        assertThat(home.serverRuns()).isFalse();
    }

    @Test
    void another_port_is_taken_and_remembered_when_someone_else_holds_ours() throws Exception {
        int first;
        try (EmbeddedPostgres server = home.open()) {
            first = server.port();
        }
        try (ServerSocket stranger = new ServerSocket(first, 1, InetAddress.getByName("127.0.0.1"))) {
            int second;
            try (EmbeddedPostgres server = home.open()) {
                second = server.port();
                assertThat(second).isNotEqualTo(stranger.getLocalPort());
                assertThat(ask(server, "zorgvuldig_app", "select 1")).isEqualTo("1");
            }
            try (EmbeddedPostgres server = home.open()) {
                assertThat(server.port()).isEqualTo(second);
            }
        }
    }

    @Test
    void a_setting_can_be_added_such_as_an_awkward_time_zone() throws Exception {
        var awkward = EmbeddedPostgres.Options.standard().with("TimeZone", "Pacific/Chatham");
        try (EmbeddedPostgres server = EmbeddedPostgres.open(home.path(), awkward)) {
            assertThat(ask(server, "zorgvuldig_app", "select reset_val from pg_settings where name = 'TimeZone'"))
                    .isEqualTo("Pacific/Chatham");
        }
    }

    @Test
    void a_temporary_server_leaves_nothing_behind() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.temporary();
        Path data = Path.of(ask(server, "postgres", "show data_directory"));
        assertThat(data).exists();
        server.close();
        server.close();
        assertThat(data.getParent()).doesNotExist();
    }
}
