package nl.zorgvuldig.story;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Connections of whom row security does not stop, kept for the next question: to open one costs
/// more than most of what a test asks through it.
final class Superuser implements AutoCloseable {
    private static final int MOST = 4;
    private static final long SECONDS_IDLE = 10;

    private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();
    private final Function<String, Login> logins;

    /// @param logins for a database
    Superuser(Function<String, Login> logins) {
        this.logins = logins;
    }

    JdbcClient of(String database) {
        return JdbcClient.create(pools.computeIfAbsent(database, this::pool));
    }

    /// A connection of its own each time, which nobody else gets afterwards.
    DataSource alone(String database) {
        Login login = logins.apply(database);
        return new DriverManagerDataSource(login.url(), login.user(), login.password());
    }

    private HikariDataSource pool(String database) {
        Login login = logins.apply(database);
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(login.url());
        settings.setUsername(login.user());
        settings.setPassword(login.password());
        settings.setMaximumPoolSize(MOST);
        settings.setMinimumIdle(0);
        settings.setIdleTimeout(SECONDS_IDLE * 1000);
        settings.setPoolName("superuser-" + database);
        return new HikariDataSource(settings);
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
