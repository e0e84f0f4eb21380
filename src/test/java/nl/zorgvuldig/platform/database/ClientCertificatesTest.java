package nl.zorgvuldig.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres;
import nl.zorgvuldig.platform.database.embedded.ServiceUser;
import nl.zorgvuldig.platform.database.embedded.TestHome;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/// The four roles at a PostgreSQL that takes certificates and no passwords, set up as
/// `docs/databases.md` says.
@InTurn
class ClientCertificatesTest {
    private static final List<String> ROLES =
            List.of("zorgvuldig_owner", "zorgvuldig_app", "keyring_owner", "keyring_app");

    private static TestHome home;
    private static EmbeddedPostgres server;
    private static Path folder;
    private static Authority authority;

    @BeforeAll
    static void start() throws Exception {
        home = new TestHome();
        server = home.open();
        folder = Files.createDirectory(home.file("certificates"));
        authority = new Authority(Files.createDirectory(home.file("authority")));
        authority.writeRoot(folder.resolve("root.crt"));
        for (String role : ROLES) {
            give(role, role, "-validity", "2");
        }
        Path data = home.file("data");
        authority.writeRoot(data.resolve("root.crt"));
        authority.issue("server", data.resolve("server.crt"), data.resolve("server.key"), "-ext", "SAN=ip:127.0.0.1");
        for (String name : new String[] {"root.crt", "server.crt", "server.key"}) {
            ServiceUser.find().own(data.resolve(name));
        }
        Files.writeString(data.resolve("pg_hba.conf"), """
                host all postgres 127.0.0.1/32 scram-sha-256
                hostssl all all 127.0.0.1/32 cert
                """);
        TestHome.execute(server, "postgres", "alter system set ssl_ca_file = 'root.crt'");
        TestHome.execute(server, "postgres", "alter system set ssl = on");
        TestHome.execute(server, "postgres", "select pg_reload_conf()");
        TestHome.await("TLS", () -> lets(login("keyring_app")));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        home.close();
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void the_program_works_as_its_four_roles_without_any_password() {
        DatabaseSettings settings = ExternalDatabase.settings(environment());
        assertThat(List.of(settings.owner(), settings.app(), settings.keyringOwner(), settings.keyringApp()))
                .extracting(Login::password)
                .containsOnly("");
        Migrations.run(settings);
        for (Login login : List.of(settings.app(), settings.keyringApp())) {
            try (HikariDataSource pool = DatabaseConfiguration.pool("test", login, 2)) {
                assertThat(JdbcClient.create(pool).sql("""
                                                select current_user || ' ' || client_dn || ' ' || version
                                                from pg_stat_ssl where pid = pg_backend_pid()\
                                                """).query(String.class).single())
                        .startsWith(login.user() + " /CN=" + login.user() + " TLSv1.");
            }
        }
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void no_other_certificate_no_password_and_no_line_without_TLS_lets_anybody_in() throws Exception {
        String plain = server.jdbcUrl("zorgvuldig").replace("requireAuth=scram-sha-256&", "");
        for (String url : List.of(plain, plain.replace("sslmode=disable", "sslmode=require"))) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(url, "zorgvuldig_app", server.password("zorgvuldig_app"))
                                    .close())
                    .as("the right password")
                    .isInstanceOf(SQLException.class);
        }
        Login app = login("zorgvuldig_app");
        String swapped = app.url().replace("zorgvuldig_app", "keyring_app");
        assertThat(lets(new Login(swapped, "zorgvuldig_app", "")))
                .as("of another role")
                .isFalse();
        assertThat(lets(new Login(app.url(), "zorgvuldig_owner", ""))).isFalse();

        Authority stranger = new Authority(Files.createDirectory(home.file("stranger")));
        stranger.issue("zorgvuldig_app", crt("strange"), key("strange"));
        assertThat(lets(new Login(with(app, "strange"), "zorgvuldig_app", "")))
                .as("of another authority")
                .isFalse();
        Path others = home.file("stranger").resolve("root.crt");
        stranger.writeRoot(others);
        String deceived = app.url().replace(encoded(folder.resolve("root.crt")), encoded(others));
        assertThat(deceived).isNotEqualTo(app.url());
        assertThat(lets(new Login(deceived, "zorgvuldig_app", "")))
                .as("a server that another authority vouches for")
                .isFalse();
        assertThat(lets(app)).isTrue();
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void a_certificate_is_renewed_while_program_and_database_go_on() throws Exception {
        give("over", "zorgvuldig_app", "-startdate", "-3d", "-validity", "1");
        Login app = new Login(with(login("zorgvuldig_app"), "over"), "zorgvuldig_app", "");
        assertThat(lets(app)).as("its days are over").isFalse();
        give("over", "zorgvuldig_app", "-validity", "2");
        assertThat(lets(app)).as("the same login, at its next connection").isTrue();

        String before = started();
        Path data = home.file("data");
        authority.issue(
                "server", data.resolve("server.crt"), data.resolve("server.key"), "-ext", "SAN=dns:elsewhere.example");
        reload();
        TestHome.await("another server", () -> !lets(app));
        authority.issue("server", data.resolve("server.crt"), data.resolve("server.key"), "-ext", "SAN=ip:127.0.0.1");
        reload();
        TestHome.await("the server with its new certificate", () -> lets(app));
        assertThat(started()).isEqualTo(before);
    }

    @Test
    void what_misses_or_lies_open_is_said_in_words() throws Exception {
        MockEnvironment both = environment().withProperty("zorgvuldig.db.app.password", "geheim");
        assertThatThrownBy(() -> ExternalDatabase.settings(both))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("ZORGVULDIG_DB_APP_PASSWORD")
                .hasMessageNotContaining("geheim");
        MockEnvironment empty = environment()
                .withProperty("zorgvuldig.db.app.password", "")
                .withProperty("zorgvuldig.db.owner.user", "");
        assertThat(ExternalDatabase.settings(empty).owner().user()).isEqualTo("zorgvuldig_owner");
        empty.setProperty("zorgvuldig.db.url", "");
        assertThat(ExternalDatabase.configured(empty)).isFalse();
        ClientCertificates certificates = new ClientCertificates(folder);
        assertThatThrownBy(() -> certificates.login("jdbc:postgresql://x/y", "nobody"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("nobody.crt");
        give("open", "open", "-validity", "2");
        Files.setPosixFilePermissions(key("open"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> certificates.login("jdbc:postgresql://x/y", "open"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("chmod 640");
        Files.setPosixFilePermissions(key("open"), PosixFilePermissions.fromString("rw-r---w-"));
        assertThatThrownBy(() -> certificates.login("jdbc:postgresql://x/y", "open"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("write in");
        Files.writeString(crt("open"), "nothing");
        Files.setPosixFilePermissions(key("open"), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> certificates.login("jdbc:postgresql://x/y", "open"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("no certificate");
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void nobody_else_says_by_what_the_server_is_known() throws Exception {
        Path root = folder.resolve("root.crt");
        var before = Files.getPosixFilePermissions(root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rw-r--rw-"));
        try {
            assertThatThrownBy(() -> login("zorgvuldig_app"))
                    .isInstanceOf(InvalidSettings.class)
                    .hasMessageContaining("write in " + root);
        } finally {
            Files.setPosixFilePermissions(root, before);
        }
        assertThat(login("zorgvuldig_app").password()).isEmpty();
    }

    private static MockEnvironment environment() {
        return new MockEnvironment()
                .withProperty("zorgvuldig.db.url", url("zorgvuldig"))
                .withProperty("zorgvuldig.keyring.url", url("keyring"))
                .withProperty("zorgvuldig.db.certificates", folder.toString());
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.port(), database);
    }

    private static Login login(String role) {
        return new ClientCertificates(folder).login(url(role.startsWith("keyring") ? "keyring" : "zorgvuldig"), role);
    }

    private static boolean lets(Login login) {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password())) {
            return connection.isValid(10);
        } catch (SQLException refused) {
            return false;
        }
    }

    /// The same address with the files of another name.
    private static String with(Login login, String name) {
        return login.url().replace(login.user() + ".crt", name + ".crt").replace(login.user() + ".key", name + ".key");
    }

    private static void give(String name, String role, String... more) throws Exception {
        authority.issue(role, crt(name), key(name), more);
    }

    private static Path crt(String name) {
        return folder.resolve(name + ".crt");
    }

    private static Path key(String name) {
        return folder.resolve(name + ".key");
    }

    private static String encoded(Path file) {
        return URLEncoder.encode(file.toString(), UTF_8);
    }

    private static void reload() throws SQLException {
        TestHome.execute(server, "postgres", "select pg_reload_conf()");
    }

    private static String started() throws SQLException {
        return TestHome.ask(server, "postgres", "select pg_postmaster_start_time()::text");
    }
}
