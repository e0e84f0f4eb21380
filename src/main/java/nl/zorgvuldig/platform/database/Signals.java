package nl.zorgvuldig.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// Signals to every running instance that something changed (LISTEN/NOTIFY on the main database). A
/// signal sent inside a transaction is delivered when it commits. When the listening connection is
/// lost, signals may have been missed: whoever keeps a copy drops it then ([#whenLost]).
public final class Signals implements AutoCloseable {
    private static final String CHANNEL = "zorgvuldig";
    private static final String LISTEN = "listen " + CHANNEL;
    private static final int POLL_MILLIS = 500;
    private static final int SILENCE_SECONDS = 5;
    private static final Duration ASK_EVERY = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final Login login;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private final List<Runnable> lost = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread listening;
    private volatile boolean connected;

    public Signals(DataSource dataSource, Login login) {
        this.dataSource = dataSource;
        this.login = login;
        this.listening = Thread.ofPlatform().daemon().name("signals").start(this::listenUntilClosed);
    }

    public void send(String topic, String payload) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, topic + " " + payload);
            notify.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("a signal could not be sent", failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    public void listen(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, any -> new CopyOnWriteArrayList<>()).add(listener);
    }

    public void whenLost(Runnable drop) {
        lost.add(drop);
    }

    /// Whether signals of others are arriving now. No copies may be cached while this is false.
    public boolean connected() {
        return connected;
    }

    @Override
    public void close() {
        closed.countDown();
        listening.interrupt();
    }

    private void listenUntilClosed() {
        while (closed.getCount() > 0) {
            try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                    Statement statement = connection.createStatement()) {
                connection.setNetworkTimeout(Runnable::run, SILENCE_SECONDS * 1_000);
                statement.execute(LISTEN);
                lost.forEach(Runnable::run);
                connected = true;
                listen(connection, statement);
            } catch (SQLException | RuntimeException away) {
                connected = false;
                lost.forEach(Runnable::run);
                pause();
            }
        }
        connected = false;
    }

    /// A connection that only listens does not notice that the other end is gone, or is no longer
    /// the primary; then signals are sent elsewhere. So it queries now and then.
    private void listen(Connection connection, Statement statement) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        long asked = System.nanoTime();
        while (closed.getCount() > 0) {
            for (PGNotification notification : postgres.getNotifications(POLL_MILLIS)) {
                deliver(notification.getParameter());
            }
            if (System.nanoTime() - asked > ASK_EVERY.toNanos()) {
                statement.execute(LISTEN); // a standby refuses it
                asked = System.nanoTime();
            }
        }
    }

    private void deliver(String text) {
        int space = text.indexOf(' ');
        listeners
                .getOrDefault(text.substring(0, space), List.of())
                .forEach(listener -> listener.accept(text.substring(space + 1)));
    }

    private void pause() {
        try {
            closed.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
