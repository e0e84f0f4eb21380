package nl.zorgvuldig.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import nl.zorgvuldig.database.DatabaseSettings.Login;

/// Many lines at once, as rows like those the writer makes.
final class BulkEvents {
    private BulkEvents() {}

    static void insert(BoardLog log, int count) {
        Login login = BoardLog.DATABASE.settings().app();
        String insert = EventWriter.insert(1);
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement settings = connection.createStatement();
                PreparedStatement rows = connection.prepareStatement(insert)) {
            connection.setAutoCommit(false);
            settings.execute("SET LOCAL zorgvuldig.board='" + log.board + "'");
            for (int i = 0; i < count; i++) {
                EventWriter.bind(rows, 1, log.event());
                rows.addBatch();
                if (i % 1_000 == 999) {
                    rows.executeBatch();
                }
            }
            rows.executeBatch();
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
