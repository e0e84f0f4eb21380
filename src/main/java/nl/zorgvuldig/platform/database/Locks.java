package nl.zorgvuldig.platform.database;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Advisory locks of the acting board by name, held to the end of the current unit of work. Two
/// names with the same hash (64 bits) wait for each other.
@Component
public final class Locks {
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended(:name, 0))";
    private static final String TRIED = "select pg_try_advisory_xact_lock(hashtextextended(:name, 0))";
    private static final String SHARED = "select pg_advisory_xact_lock_shared(hashtextextended(:name, 0))";

    private final JdbcClient jdbc;

    public Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Locks exclusively, for the board as a whole.
    ///
    /// @param what a word for what is locked, of one use
    public void alone(String what) {
        take(ALONE, name(what));
    }

    /// Locks exclusively, about one thing.
    public void alone(String what, Id about) {
        take(ALONE, name(what, about.value()));
    }

    /// Tries to lock exclusively, for the board as a whole, without waiting.
    ///
    /// @return whether the lock is now held
    public boolean tryAlone(String what) {
        return jdbc.sql(TRIED).param("name", name(what)).query(Boolean.class).single();
    }

    /// Locks for the board as a whole, shared with others; excludes an exclusive lock.
    public void shared(String what) {
        take(SHARED, name(what));
    }

    /// As [#shared(String)] about each of these, in an order that is the same for all who lock
    /// several.
    public void shared(String what, Collection<? extends Id> about) {
        Stream<UUID> sorted = about.stream().map(Id::value).sorted().distinct();
        sorted.forEach(id -> take(SHARED, name(what, id)));
    }

    private static String name(String what) {
        return what + " " + Acting.current().board();
    }

    private static String name(String what, UUID about) {
        return name(what) + " " + about;
    }

    private void take(String statement, String name) {
        jdbc.sql(statement).param("name", name).query(row -> {});
    }
}
