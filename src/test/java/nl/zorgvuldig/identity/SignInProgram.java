package nl.zorgvuldig.identity;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.zorgvuldig.audit.AllActs;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogKeys;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Installation;
import nl.zorgvuldig.database.Signals;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.MovingClock;
import nl.zorgvuldig.mail.SenderName;
import nl.zorgvuldig.vault.TestVault;
import nl.zorgvuldig.vault.Vault;
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
@ComponentScan({"nl.zorgvuldig.identity", "nl.zorgvuldig.mail", "nl.zorgvuldig.web"})
@Import(ProgramWork.class)
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
    Searches lookingForNames() {
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
