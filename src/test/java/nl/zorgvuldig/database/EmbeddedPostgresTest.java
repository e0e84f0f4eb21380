package nl.zorgvuldig.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
    @Test
    void a_second_start_finds_what_the_first_wrote() throws Exception {
        Path home = Files.createTempDirectory("zorgvuldig-test-");
        Files.setPosixFilePermissions(
                home, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            try (EmbeddedPostgres server = EmbeddedPostgres.open(home)) {
                System.out.println("start " + (System.nanoTime() - start) / 1_000_000 + " ms");
                assertThat(server.fresh()).isEqualTo(i == 0);
                try (Connection connection = as(server, "zorgvuldig_owner");
                        var statement = connection.createStatement()) {
                    statement.execute("create table if not exists t (n int)");
                    statement.execute("insert into t values (1)");
                    try (var row = statement.executeQuery("select count(*) from t")) {
                        row.next();
                        assertThat(row.getInt(1)).isEqualTo(i + 1);
                    }
                }
                start = System.nanoTime();
            }
            System.out.println("stop " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
        Folders.delete(home);
    }

    private static Connection as(EmbeddedPostgres server, String role) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl("zorgvuldig"), role, server.password(role));
    }
}
