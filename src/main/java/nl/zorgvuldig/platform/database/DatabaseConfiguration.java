package nl.zorgvuldig.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import nl.zorgvuldig.platform.database.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/// Configuration of three pools: the application's, the keyring's, and two connections for the
/// audit log, so that an event can always be written while a transaction waits for it.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int POOL = 20;
    private static final int SMALL_POOL = 6;
    private static final int LOG_POOL = 2;

    /// How long a response may take. A server that vanished sends nothing any more.
    private static final int SILENCE_SECONDS = 120;

    private static final int SILENCE_OF_LOG_SECONDS = 20;

    /// How long a request waits for a connection before it is refused as unavailable.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Absent where a database was configured by address.
    @Bean
    @Nullable
    EmbeddedPostgres embeddedPostgres(@Value("${zorgvuldig.home}") Path home, Environment environment) {
        return ExternalDatabase.configured(environment) ? null : EmbeddedPostgres.open(home);
    }

    @Bean
    DatabaseSettings databaseSettings(@Nullable EmbeddedPostgres embedded, Environment environment) {
        return embedded == null ? ExternalDatabase.settings(environment) : DatabaseSettings.of(embedded);
    }

    @Bean
    Installation installation(
            DatabaseSettings settings,
            @Nullable EmbeddedPostgres embedded,
            @Value("${zorgvuldig.demo:false}") boolean demo,
            Clock clock) {
        Migrations.run(settings);
        if (embedded == null) {
            ExternalDatabase.mustKeep(settings);
        }
        Login owner = settings.owner();
        return Installation.establish(
                JdbcClient.create(new DriverManagerDataSource(owner.url(), owner.user(), owner.password())),
                demo,
                clock.instant());
    }

    @Bean
    @Primary
    HikariDataSource app(DatabaseSettings settings, Installation migrated) {
        return pool("app", settings.app(), POOL);
    }

    @Bean
    HikariDataSource keyring(DatabaseSettings settings, Installation migrated) {
        return pool("keyring", settings.keyringApp(), SMALL_POOL);
    }

    @Bean
    HikariDataSource log(DatabaseSettings settings, Installation migrated) {
        return pool("log", settings.app(), LOG_POOL, SILENCE_OF_LOG_SECONDS);
    }

    @Bean
    @Primary
    PlatformTransactionManager transactions(@Qualifier("app") HikariDataSource app) {
        return new ActingTransactionManager(app);
    }

    @Bean
    Work work(PlatformTransactionManager transactions) {
        return new Work(transactions);
    }

    @Bean
    @Primary
    JdbcClient appClient(DataSource app) {
        return JdbcClient.create(app);
    }

    @Bean
    BoardJdbc boardJdbc(JdbcClient appClient) {
        return new BoardJdbc(appClient);
    }

    @Bean
    JdbcClient keyringClient(@Qualifier("keyring") DataSource keyring) {
        return JdbcClient.create(keyring);
    }

    @Bean
    Signals signals(DataSource app, DatabaseSettings settings) {
        return new Signals(app, settings.app());
    }

    @Bean
    Boards boards(JdbcClient appClient, Clock clock) {
        return new Boards(appClient, clock);
    }

    static HikariDataSource pool(String name, Login login, int size) {
        return pool(name, login, size, SILENCE_SECONDS);
    }

    private static HikariDataSource pool(String name, Login login, int size, int silence) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(login.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(size, 2));
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("socketTimeout", Integer.toString(silence));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // the settings of a transaction are sent as one message
        config.addDataSourceProperty("preferQueryMode", "extendedForPrepared");
        // every statement finds rows by its parameters: planned once, not at each use
        config.addDataSourceProperty("options", "-c plan_cache_mode=force_generic_plan");
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty("ApplicationName", "zorgvuldig " + name);
        return new HikariDataSource(config);
    }
}
