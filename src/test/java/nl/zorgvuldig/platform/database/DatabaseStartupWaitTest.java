package nl.zorgvuldig.platform.database;

import static nl.zorgvuldig.platform.database.embedded.TestHome.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres;
import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres.Options;
import nl.zorgvuldig.platform.database.embedded.SystemCommands;
import nl.zorgvuldig.platform.database.embedded.TestHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// The program starts while its database recovers. A server that follows nobody and lets nobody
/// look stays in its recovery until it is told to lead.
class DatabaseStartupWaitTest {
    private static final Executor AT_ONCE = task -> Thread.ofPlatform().daemon().start(task);

    private final Logger logger = (Logger) LoggerFactory.getLogger(DatabaseStartupWait.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private TestHome home;
    private Login keyring;

    @BeforeEach
    void makeHome() throws IOException {
        told.start();
        logger.addAppender(told);
        home = new TestHome();
        try (EmbeddedPostgres server = home.open()) {
            keyring = new Login(server.jdbcUrl("keyring"), "keyring_owner", server.password("keyring_owner"));
        }
    }

    @AfterEach
    void removeHome() throws IOException {
        logger.detachAppender(told);
        home.close();
    }

    @Test
    void a_start_waits_for_a_database_that_recovers() throws Exception {
        Files.createFile(home.file("data/standby.signal"));
        CompletableFuture<EmbeddedPostgres> server = CompletableFuture.supplyAsync(
                () -> EmbeddedPostgres.open(home.path(), Options.standard().with("hot_standby", "off")), AT_ONCE);
        await("the server says that it is not ready", () -> says(keyring).equals("57P03"));

        CompletableFuture<Void> start = CompletableFuture.runAsync(() -> migrate(keyring), AT_ONCE);
        await("the start says that it waits", () -> !told.list.isEmpty() || start.isDone());
        assertThat(start).isNotDone();

        Files.createFile(home.file("data/promote"));
        SystemCommands.signal("USR1", home.serverProcess());
        start.join();
        try (EmbeddedPostgres ready = server.join()) {
            assertThat(TestHome.ask(ready, "keyring_owner", "select count(*) from migrations.flyway_schema_history"))
                    .isNotEqualTo("0");
        }
    }

    @Test
    void a_server_that_is_not_there_and_one_that_knows_nobody_are_not_waited_for() {
        assertThatThrownBy(() -> migrate(keyring)).hasMessageContaining("refused");
        try (EmbeddedPostgres server = home.open()) {
            Login stranger = new Login(server.jdbcUrl("keyring"), "keyring_owner", "no");
            assertThatThrownBy(() -> migrate(stranger)).hasMessageContaining("password");
        }
    }

    private static void migrate(Login login) {
        Migrations.migrate(login, "classpath:db/keyring");
    }

    private static String says(Login login) {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password())) {
            return "come in";
        } catch (SQLException failed) {
            return String.valueOf(failed.getSQLState());
        }
    }
}
