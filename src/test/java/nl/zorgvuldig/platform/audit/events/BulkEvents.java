package nl.zorgvuldig.platform.audit.events;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import nl.zorgvuldig.platform.audit.BoardLog;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;

/// Many lines at once, as rows like those the writer makes.
public final class BulkEvents {
    private BulkEvents() {}

    public static void insert(BoardLog log, int count) {
        Login login = BoardLog.DATABASE.settings().app();
        String insert = AuditEventWriter.insert(1);
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement settings = connection.createStatement();
                PreparedStatement rows = connection.prepareStatement(insert)) {
            connection.setAutoCommit(false);
            settings.execute("SET LOCAL zorgvuldig.board='" + log.board + "'");
            for (int i = 0; i < count; i++) {
                AuditEventWriter.bind(rows, 1, log.event());
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
