package nl.zorgvuldig.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import nl.zorgvuldig.Zorgvuldig;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.DatabaseSettings;
import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/// The program with its demonstration board, without jobs and on a port nobody asks, on a
/// PostgreSQL of its own that is as durable as the real one.
public final class Running implements AutoCloseable {
    private final Path home;
    private final ConfigurableApplicationContext context;
    private final EmbeddedPostgres postgres;

    private Running(Path home, EmbeddedPostgres postgres) {
        this.home = home;
        this.postgres = postgres;
        SpringApplication application = new SpringApplication(Zorgvuldig.class);
        context = application.run(
                "--logging.level.root=error",
                "--server.port=0",
                "--zorgvuldig.jobs=false",
                "--zorgvuldig.demo=true",
                "--zorgvuldig.accounts.pages=1000000",
                "--zorgvuldig.home=" + home,
                "--zorgvuldig.db.url=" + postgres.jdbcUrl("zorgvuldig"),
                "--zorgvuldig.db.owner.password=" + postgres.password("zorgvuldig_owner"),
                "--zorgvuldig.db.app.password=" + postgres.password("zorgvuldig_app"),
                "--zorgvuldig.keyring.url=" + postgres.jdbcUrl("keyring"),
                "--zorgvuldig.keyring.owner.password=" + postgres.password("keyring_owner"),
                "--zorgvuldig.keyring.app.password=" + postgres.password("keyring_app"));
    }

    public static Running start() {
        try {
            return new Running(Files.createTempDirectory("zorgvuldig-bench-"), EmbeddedPostgres.temporary());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public <T> T part(Class<T> kind) {
        return context.getBean(kind);
    }

    public <T> T part(String name, Class<T> kind) {
        return context.getBean(name, kind);
    }

    public BoardId board() {
        return part(Boards.class).all().getFirst();
    }

    public EmbeddedPostgres postgres() {
        return postgres;
    }

    /// Where it answers on this machine.
    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /// The folder in which it keeps everything but the database.
    public Path home() {
        return home;
    }

    /// Fills tables without the program; for numbers of rows that it would take a day to write.
    public JdbcClient superuser(String database) {
        DatabaseSettings.Login login = postgres.superuser(database);
        return JdbcClient.create(new DriverManagerDataSource(login.url(), login.user(), login.password()));
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(home);
    }
}
