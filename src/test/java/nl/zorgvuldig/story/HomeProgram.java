package nl.zorgvuldig.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import nl.zorgvuldig.MadeOnce;
import nl.zorgvuldig.Zorgvuldig;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.platform.vault.keyfiles.CheapPassphrases;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The program as an operator has it, in a home of its own with its own PostgreSQL, without pages
/// and jobs, made where it is asked for; but its keys open at the start, and cheaply. Real work, not a
/// demonstration.
public final class HomeProgram implements Installed, AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Superuser superuser =
            new Superuser(database -> part(EmbeddedPostgres.class).superuser(database));

    /// A home that is not there yet begins with tables that were made before.
    public HomeProgram(Path home) {
        if (!Files.exists(home)) {
            begin(home);
        }
        SpringApplication application = new SpringApplication(Zorgvuldig.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setRegisterShutdownHook(false);
        CheapPassphrases.in(application);
        context = application.run(
                "--zorgvuldig.home=" + home,
                "--zorgvuldig.demo=false",
                "--zorgvuldig.jobs=false",
                "--logging.level.root=warn",
                "--ZORGVULDIG_KEY_PASSPHRASE=een lange zin om te bewaren");
        try {
            part(Vault.class);
        } catch (RuntimeException keysThatDoNotFit) {
            context.close();
            throw keysThatDoNotFit;
        }
    }

    private static void begin(Path home) {
        try {
            MadeOnce.copy(TestDatabase.migrated(), home);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Clock clock() {
        return part(Clock.class);
    }

    @Override
    public <T> T part(Class<T> kind) {
        return context.getBean(kind);
    }

    @Override
    public JdbcClient superuser(String database) {
        return superuser.of(database);
    }

    @Override
    public void close() {
        superuser.close();
        context.close();
    }
}
