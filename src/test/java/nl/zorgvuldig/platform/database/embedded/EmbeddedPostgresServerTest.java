package nl.zorgvuldig.platform.database.embedded;

import static nl.zorgvuldig.platform.database.embedded.TestHome.ask;
import static nl.zorgvuldig.platform.database.embedded.TestHome.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the one server is like, seen by those who connect to it.
class EmbeddedPostgresServerTest {
    private static TestHome home;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws Exception {
        home = new TestHome();
        server = home.open();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        home.close();
    }

    @Test
    void the_server_is_durable_quiet_and_of_this_machine_alone() throws Exception {
        assertShows("fsync", "on");
        assertShows("synchronous_commit", "on");
        assertShows("full_page_writes", "on");
        assertShows("data_checksums", "on");
        assertShows("log_min_error_statement", "panic");
        assertShows("log_error_verbosity", "terse");
        assertShows("log_parameter_max_length_on_error", "0");
        assertShows("listen_addresses", "127.0.0.1");
        assertShows("unix_socket_directories", "");
        assertShows("jit", "off");
        assertShows("server_encoding", "UTF8");
        assertShows("password_encryption", "scram-sha-256");
        assertThat(
                        ask(
                                server,
                                "postgres",
                                "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'zorgvuldig'"))
                .isEqualTo("b C.UTF-8");
        assertThat(
                        ask(
                                server,
                                "postgres",
                                "select count(*) from pg_hba_file_rules where address <> '127.0.0.1' or auth_method <> 'scram-sha-256' or error is not null"))
                .isEqualTo("0");
    }

    @Test
    void the_server_never_runs_as_root_and_its_files_are_for_no_one_else() throws Exception {
        assertThat(server.port()).isPositive();
        long process = home.serverProcess();
        assertThat(ProcessHandle.of(process).flatMap(it -> it.parent())).contains(ProcessHandle.current());
        Object user = Files.getAttribute(Path.of("/proc/" + process + "/status"), "unix:uid");
        assertThat(user).isNotEqualTo(0);
        assertThat(user).isEqualTo(Files.getAttribute(home.file("data"), "unix:uid"));
        assertPermissions("data", "rwx------");
        assertPermissions("postgres.properties", "rw-------");
        assertPermissions("postgres.log", "rw-------");
        assertThat(home.file("superuser.new")).doesNotExist();
    }

    @Test
    void the_application_may_connect_and_nothing_more() throws Exception {
        for (String name : new String[] {"zorgvuldig", "keyring"}) {
            assertThat(
                            ask(
                                    server,
                                    name + "_app",
                                    "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(ask(
                            server,
                            name + "_owner",
                            "select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
                    .isEqualTo(name + "_owner");
            assertThatThrownBy(() -> execute(server, name + "_app", "create table mine (n int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(server, name + "_app", "create temporary table mine (n int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zorgvuldig", "postgres", "template1"})
    void the_keyring_application_reaches_no_other_database(String database) throws Exception {
        assertThatThrownBy(() -> DriverManager.getConnection(
                                server.jdbcUrl(database), "keyring_app", server.password("keyring_app"))
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void a_wrong_password_is_refused_and_none_is_ever_printed() throws Exception {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("zorgvuldig"), "zorgvuldig_app", "wrong")
                        .close())
                .hasMessageContaining("password authentication failed");
        assertThat(server.toString()).doesNotContain(server.password("zorgvuldig_app"));
        assertThat(Files.readString(home.file("postgres.log")))
                .doesNotContain(server.password("zorgvuldig_app"))
                .doesNotContain(server.password("postgres"));
    }

    @Test
    void a_value_in_a_failing_statement_does_not_reach_the_log_of_the_server() throws Exception {
        assertThatThrownBy(() -> ask(server, "zorgvuldig_owner", "select 'Fatima Bakker'::date"))
                .isInstanceOf(SQLException.class);
        assertThat(Files.readString(home.file("postgres.log")))
                .contains("ready to accept connections")
                .doesNotContain("Fatima");
    }

    private static void assertShows(String name, String value) throws SQLException {
        assertThat(ask(server, "postgres", "show " + name)).as(name).isEqualTo(value);
    }

    private static void assertPermissions(String file, String permissions) throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.file(file))))
                .as(file)
                .isEqualTo(permissions);
    }
}
