package nl.zorgvuldig.platform.identity;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.LogKeys;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Installation;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.identity.paths.SearchPaths;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.mail.SenderName;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// The program as far as signing in goes, on the shared test database and vault, with a clock that
/// tests move. Not a `@Configuration`, so that the whole program does not find it.
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@ComponentScan({"nl.zorgvuldig.platform.identity", "nl.zorgvuldig.platform.mail", "nl.zorgvuldig.platform.web"})
@Import(SystemWork.class)
public class SignInProgram {
    private final TestDatabase database = TestDatabase.shared();

    @Bean
    MovingClock clock() {
        return MovingClock.morning();
    }

    @Bean(destroyMethod = "")
    DataSource app() {
        return database.app();
    }

    @Bean
    JdbcClient client(DataSource app) {
        return JdbcClient.create(app);
    }

    @Bean
    BoardJdbc boardJdbc(JdbcClient client) {
        return new BoardJdbc(client);
    }

    @Bean
    Work work() {
        return database.work();
    }

    @Bean
    Signals signals() {
        return database.newSignals();
    }

    @Bean
    Boards boards(JdbcClient client, Clock clock) {
        return new Boards(client, clock);
    }

    @Bean
    SenderName boardName() {
        return () -> Optional.of("Stichting De Bomen");
    }

    @Bean
    Vault vault() {
        return TestVault.shared();
    }

    @Bean
    Installation installation(@Value("${test.demonstration:false}") boolean demonstration) {
        return new Installation(demonstration);
    }

    /// Its own connections, so that a test can take them away.
    @Bean
    LogConnections logConnections() {
        return new LogConnections(database);
    }

    @Bean
    AuditLog auditLog(LogConnections connections, DataSource app, Work work, Clock clock) {
        return new AuditLog(connections.pool, app, work, noKeys(), AllActs.KNOWN, clock);
    }

    /// A page that says who is acting, one that needs nobody, and one that takes a form.
    @Bean
    RouterFunction<ServerResponse> probes() {
        return RouterFunctions.route()
                .GET("/", request -> ServerResponse.ok().body(who()))
                .GET("/wie", request -> ServerResponse.ok().body(who()))
                .GET("/beleid/wie", request -> ServerResponse.ok().body(who()))
                .POST("/wie", request -> ServerResponse.ok().body("gedaan"))
                .POST("/zoek", request -> ServerResponse.ok().body("gezocht"))
                .POST(
                        "/lijst",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .body("lijst"))
                .build();
    }

    @Bean
    SearchPaths lookingForNames() {
        return () -> List.of("/zoek");
    }

    private static String who() {
        return Acting.someone()
                ? Acting.current().person() + " " + Acting.current().act()
                : "niemand";
    }

    /// What the log is written with.
    public static final class LogConnections implements AutoCloseable {
        final HikariDataSource pool;

        LogConnections(TestDatabase database) {
            pool = new HikariDataSource();
            pool.setJdbcUrl(database.settings().app().url());
            pool.setUsername(database.settings().app().user());
            pool.setPassword(database.settings().app().password());
            pool.setMaximumPoolSize(2);
            pool.setConnectionTimeout(500);
        }

        /// The log cannot be written any more.
        @Override
        public void close() {
            pool.close();
        }
    }

    /// Signing the log is no part of this.
    public static LogKeys noKeys() {
        return new NoKeys();
    }

    private static final class NoKeys implements LogKeys {
        @Override
        public byte[] sign(BoardId board, byte[] message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] publicKey(BoardId board) {
            throw new UnsupportedOperationException();
        }
    }
}
