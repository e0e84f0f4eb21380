package nl.zorgvuldig.platform.database;

import nl.zorgvuldig.platform.kernel.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// JDBC client for the tables of the acting board. A statement itself contains `board = :board`;
/// the value is bound here.
public final class BoardJdbc {
    private final JdbcClient client;

    public BoardJdbc(JdbcClient client) {
        this.client = client;
    }

    /// @param sql with named parameters; `:board` is the acting board
    public StatementSpec sql(String sql) {
        return client.sql(sql).param("board", Acting.current().board().value());
    }
}
