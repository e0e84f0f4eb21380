package nl.zorgvuldig.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.zorgvuldig.InTurn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a start does with a database of an older version, in which people worked, and with one of a
/// newer.
@InTurn
class AnotherVersionTest {
    /// The last migration before the one that takes the handles of a demonstration away.
    private static final String WITH_HANDLES = "575";

    private static final String HANDLE =
            "select coalesce(demo_handle, 'none') from identity.account where board = ? and person = ?";
    private static final String INSERT =
            "insert into identity.account (board, person, kind, sealed_name, demo_handle, created_at)"
                    + " values (:board, :person, 'staff', '\\x00', :handle, now())";
    private static final String CREATED =
            "insert into installation.installation (demonstration, created_at) values (?, now())";
    private static final String ACTING =
            "select set_config('zorgvuldig.board', :board, true), set_config('zorgvuldig.task'," + " 'import', true)";
    private static final String FORCED =
            "select relforcerowsecurity from pg_class where oid = 'identity.account'::regclass";
    private static final String NEWER =
            "insert into migrations.flyway_schema_history (installed_rank, version, description, type,"
                    + " script, installed_by, execution_time, success) values (100000, '99999',"
                    + " 'newer', 'SQL', 'V99999__newer.sql', 'somebody', 1, true)";

    private final UUID board = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final SpareDatabase database = new SpareDatabase();

    @AfterEach
    void away() {
        database.close();
    }

    @Test
    void where_people_really_work_a_handle_that_was_left_is_taken_away_and_nobody_is_given_one() {
        withHandle(false);

        database.migrate();

        assertThat(handleOf(person)).isEqualTo("none");
        assertThat(database.superuser().sql(FORCED).query(Boolean.class).single())
                .isTrue();
        assertThatThrownBy(() -> give(UUID.randomUUID(), "ib"))
                .rootCause()
                .hasMessageContaining("row-level security policy for table \"account\"");
    }

    @Test
    void of_a_demonstration_it_stays_and_others_are_given_one() {
        withHandle(true);
        UUID other = UUID.randomUUID();

        database.migrate();
        give(other, "ib");

        assertThat(handleOf(person)).isEqualTo("directeur");
        assertThat(handleOf(other)).isEqualTo("ib");
        assertThat(database.superuser().sql(FORCED).query(Boolean.class).single())
                .isTrue();
    }

    @Test
    void a_database_that_a_newer_version_brought_further_is_left_as_it_is() {
        database.migrate();
        database.migrate();
        database.superuser().sql(NEWER).update();

        assertThatThrownBy(database::migrate)
                .isInstanceOf(InvalidSettings.class)
                .hasMessage(Migrations.ANOTHER_VERSION);
    }

    private void withHandle(boolean demonstration) {
        database.migrateTo(WITH_HANDLES);
        insert(database.superuser(), person, "directeur");
        database.superuser().sql(CREATED).param(demonstration).update();
    }

    /// As the application does it.
    private void give(UUID to, String handle) {
        var app = database.app();
        new TransactionTemplate(new DataSourceTransactionManager(app)).executeWithoutResult(status -> {
            JdbcClient client = JdbcClient.create(app);
            client.sql(ACTING).param("board", board.toString()).query().singleRow();
            insert(client, to, handle);
        });
    }

    private void insert(JdbcClient client, UUID to, String handle) {
        client.sql(INSERT)
                .param("board", board)
                .param("person", to)
                .param("handle", handle)
                .update();
    }

    private String handleOf(UUID id) {
        return database.superuser()
                .sql(HANDLE)
                .param(board)
                .param(id)
                .query(String.class)
                .single();
    }
}
