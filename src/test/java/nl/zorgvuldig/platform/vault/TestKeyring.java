package nl.zorgvuldig.platform.vault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import nl.zorgvuldig.platform.vault.keyring.KeyRotation;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A keyring database and a key folder for one test alone, for tests that end epochs.
public final class TestKeyring implements AutoCloseable {
    public final Path keys;
    final BoardId board = TestDatabase.newBoard();
    private final String name = "keyring_" + UUID.randomUUID().toString().replace("-", "");
    private final HikariDataSource dataSource;

    public TestKeyring() {
        TestDatabase test = TestDatabase.shared();
        test.superuserClient("keyring").sql("create database " + name).update();
        Flyway.configure()
                .dataSource(
                        test.postgres().jdbcUrl(name),
                        "postgres",
                        test.postgres().password("postgres"))
                .locations("classpath:db/keyring")
                .defaultSchema("migrations")
                .createSchemas(true)
                .load()
                .migrate();
        Login app = test.settings().keyringApp();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(test.postgres().jdbcUrl(name));
        config.setUsername(app.user());
        config.setPassword(app.password());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        dataSource = new HikariDataSource(config);
        try {
            keys = Files.createTempDirectory("zorgvuldig-keys").resolve("keys");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// An instance of the program, as far as its keys go.
    public VaultAssembly instance(Signals signals) {
        return instance(signals, milestone -> {});
    }

    public VaultAssembly instance(Signals signals, KeyRotation.Watcher watcher) {
        return new VaultAssembly(dataSource, signals, TestVault.folder(keys), Clock.systemUTC(), watcher);
    }

    /// An instance that stops for a moment each time it has asked the database something.
    VaultAssembly instancePausing(Signals signals, Runnable pause) {
        DataSource pausing = new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws SQLException {
                return pausing(super.getConnection(), pause);
            }
        };
        return new VaultAssembly(pausing, signals, TestVault.folder(keys), Clock.systemUTC(), milestone -> {});
    }

    private static Connection pausing(Connection connection, Runnable pause) {
        return (Connection) Proxy.newProxyInstance(
                TestKeyring.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(connection, arguments);
                    if (method.getName().equals("close")) {
                        pause.run();
                    }
                    return answer;
                });
    }

    /// Whom no grant stops: to look at what is really stored, and to put old rows back.
    public JdbcClient superuser() {
        return TestDatabase.shared().superuserClient(name);
    }

    public JdbcClient app() {
        return JdbcClient.create(dataSource);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public KeyName name(RetentionPurpose keeping) {
        return new KeyName(board, UUID.randomUUID(), keeping);
    }

    public List<KeyName> names(int count) {
        return Stream.generate(() -> name(RetentionPurpose.DOSSIER))
                .limit(count)
                .toList();
    }

    public List<Map<String, Object>> rows(String sql) {
        return superuser().sql(sql).query().listOfRows();
    }

    public Map<String, Object> rowOf(KeyName key) {
        return superuser()
                .sql("select * from vault.data_key where subject = ?")
                .param(key.subject())
                .query()
                .singleRow();
    }

    public void putBack(Map<String, Object> row) {
        superuser()
                .sql("insert into vault.data_key (board, subject, keeping, epoch, wrapped,"
                        + " created_at) values (:board, :subject, :keeping, :epoch,"
                        + " :wrapped, :created_at)")
                .params(row)
                .update();
    }

    @Override
    public void close() {
        dataSource.close();
        TestDatabase.shared()
                .superuserClient("keyring")
                .sql("drop database " + name + " with (force)")
                .update();
    }
}
