package nl.zorgvuldig.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.zorgvuldig.database.DatabaseSettings.Login;
import nl.zorgvuldig.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// A database of before V577, in which an account still has the handle of a demonstration, is
/// brought to today's shape: its owner, whom row security is forced on, does not overlook it.
class LeftHandleTest {
    private static final String BEFORE = "576";
    private static final String HANDLE =
            "select coalesce(demo_handle, 'none') from identity.account where person = ?";
    private static final String INSERT =
            "insert into identity.account (board, person, kind, sealed_name, demo_handle, created_at)"
                    + " values (:board, :person, 'staff', '\\x00', :handle, now())";
    private static final String ACTING =
            "select set_config('zorgvuldig.board', :board, true), set_config('zorgvuldig.task',"
                    + " 'import', true)";

    private final TestDatabase shared = TestDatabase.shared();
    private final String name = "handles_" + UUID.randomUUID().toString().replace("-", "");
    private final UUID board = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    @BeforeEach
    void a_database_of_before() {
        server().sql(
                        "create database %s owner %s template template0 encoding 'UTF8'"
                                .formatted(name, shared.settings().owner().user()))
                .update();
        migrate(BEFORE);
        superuser()
                .sql(INSERT)
                .param("board", board)
                .param("person", person)
                .param("handle", "head")
                .update();
    }

    @AfterEach
    void away() {
        server().sql("drop database " + name + " with (force)").update();
    }

    @Test
    void where_people_really_work_it_is_taken_away() {
        created(false);

        migrate("latest");

        assertThat(handle()).isEqualTo("none");
        assertThat(rowSecurityIsForced()).isTrue();
    }

    @Test
    void of_a_demonstration_it_stays() {
        created(true);

        migrate("latest");

        assertThat(handle()).isEqualTo("head");
        assertThat(rowSecurityIsForced()).isTrue();
    }

    @Test
    void where_people_really_work_the_program_gives_nobody_one() {
        created(false);
        migrate("latest");

        assertThatThrownBy(() -> give("ib"))
                .hasMessageContaining("row-level security policy for table \"account\"");
    }

    @Test
    void in_a_demonstration_it_does() {
        created(true);
        migrate("latest");

        give("ib");

        assertThat(superuser().sql("select demo_handle from identity.account").query().listOfRows())
                .hasSize(2);
    }

    private void created(boolean demonstration) {
        superuser()
                .sql("insert into installation.installation (demonstration, created_at) values (?, now())")
                .param(demonstration)
                .update();
    }

    /// As the application, in a transaction of one statement after what it says who acts.
    private void give(String handle) {
        Login app = shared.settings().app();
        DriverManagerDataSource there = source(app.user(), app.password());
        new TransactionTemplate(new DataSourceTransactionManager(there))
                .executeWithoutResult(
                        status -> {
                            JdbcClient client = JdbcClient.create(there);
                            client.sql(ACTING).param("board", board.toString()).query().singleRow();
                            client.sql(INSERT)
                                    .param("board", board)
                                    .param("person", UUID.randomUUID())
                                    .param("handle", handle)
                                    .update();
                        });
    }

    private void migrate(String target) {
        Login owner = shared.settings().owner();
        Flyway.configure()
                .dataSource(source(owner.user(), owner.password()))
                .locations("classpath:db/migration")
                .defaultSchema("migrations")
                .createSchemas(true)
                .target(target)
                .load()
                .migrate();
    }

    private String handle() {
        return superuser().sql(HANDLE).param(person).query(String.class).single();
    }

    private boolean rowSecurityIsForced() {
        return superuser()
                .sql("select relforcerowsecurity from pg_class where oid = 'identity.account'::regclass")
                .query(Boolean.class)
                .single();
    }

    private JdbcClient superuser() {
        return JdbcClient.create(source("postgres", shared.postgres().password("postgres")));
    }

    private JdbcClient server() {
        return shared.superuserClient("zorgvuldig");
    }

    private DriverManagerDataSource source(String user, String password) {
        return new DriverManagerDataSource(shared.postgres().jdbcUrl(name), user, password);
    }
}
