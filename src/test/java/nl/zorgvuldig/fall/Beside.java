package nl.zorgvuldig.fall;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zorgvuldig.Zorgvuldig;
import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres;
import nl.zorgvuldig.story.Installed;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// One more instance on the same databases and home as the processes, inside the test, without
/// pages and jobs: to arrange what the others then do, and to look behind their pages.
final class Beside implements Installed, AutoCloseable {
    private final EmbeddedPostgres database;
    private final ConfigurableApplicationContext context;

    /// @param databases as settings of the environment
    /// @param more settings of the environment
    Beside(Path home, EmbeddedPostgres database, Map<String, String> databases, Map<String, String> more) {
        this.database = database;
        SpringApplication application = new SpringApplication(Zorgvuldig.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setRegisterShutdownHook(false);
        List<String> arguments = new ArrayList<>();
        arguments.add("--zorgvuldig.home=" + home.resolve("demo"));
        arguments.add("--zorgvuldig.demo=true");
        arguments.add("--zorgvuldig.jobs=false");
        arguments.add("--logging.level.root=warn");
        databases.forEach((name, value) -> arguments.add("--" + property(name) + "=" + value));
        more.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        context = application.run(arguments.toArray(String[]::new));
    }

    private static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
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
    public JdbcClient superuser(String name) {
        var login = database.superuser(name);
        return JdbcClient.create(new DriverManagerDataSource(login.url(), login.user(), login.password()));
    }

    @Override
    public void close() {
        context.close();
    }
}
