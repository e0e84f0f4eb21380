package nl.zorgvuldig.platform.database;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What went on a ground of law before the head chose who hears of it was told to everybody who
/// decides, and stays so.
@InTurn
class OlderDisclosuresTest {
    private static final String BEFORE = "599";

    /// The pupil and the people are not looked for.
    private static final String INSERT = """
            set session_replication_role = replica;
            insert into enrolment.authority (board, id, pupil, person, authority, evidence, valid_from, valid_until,
                recorded_at, recorded_by)
            select :board, gen_random_uuid(), :pupil, p.person, p.authority, 'extract', p.since, date '9999-12-31',
                now(), gen_random_uuid()
            from (values (cast(:mother as uuid), 'joint', date '2020-01-01'), (cast(:aunt as uuid), 'none', date '2020-01-01'),
                (cast(:later as uuid), 'joint', current_date + 5)) p (person, authority, since);
            insert into exchange.disclosure (board, pupil, id, prepared_by, prepared_at, ground, valid_until, sealed_recipient,
                sealed_aim)
            select :board, :pupil, d.id, gen_random_uuid(), now(), d.ground, date '2026-12-31', 'x', 'x'
            from (values (cast(:went as uuid), 'inspectorate'), (cast(:stayed as uuid), 'inspectorate'),
                (cast(:agreed as uuid), 'consent'), (cast(:demanded as uuid), 'court_police')) d (id, ground);
            insert into exchange.step (board, pupil, disclosure, step, what, taken_by, taken_at)
            select :board, :pupil, s.id, s.step, s.what, gen_random_uuid(), now()
            from (values (cast(:went as uuid), 1, 'fixed'), (cast(:went as uuid), 2, 'sent'), (cast(:went as uuid), 3, 'sent'),
                (cast(:stayed as uuid), 1, 'fixed'), (cast(:agreed as uuid), 1, 'sent'),
                (cast(:demanded as uuid), 1, 'sent')) s (id, step, what)""";

    private static final String NOTICES =
            "select disclosure::text || ' ' || person::text || ' ' || choice from exchange.notice where board = :board";
    private static final String FORCED =
            "select bool_and(relforcerowsecurity) from pg_class where oid in ('exchange.disclosure'::regclass,"
                    + " 'exchange.step'::regclass, 'exchange.notice'::regclass, 'enrolment.authority'::regclass)";

    private final SpareDatabase database = new SpareDatabase();

    @AfterEach
    void away() {
        database.close();
    }

    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void who_had_authority_was_told_of_what_went_and_of_nothing_else() {
        UUID board = UUID.randomUUID();
        UUID pupil = UUID.randomUUID();
        UUID mother = UUID.randomUUID();
        UUID went = UUID.randomUUID();
        database.migrateTo(BEFORE);
        database.superuser()
                .sql(INSERT)
                .param("board", board)
                .param("pupil", pupil)
                .param("mother", mother)
                .param("aunt", UUID.randomUUID())
                .param("later", UUID.randomUUID())
                .param("demanded", UUID.randomUUID())
                .param("went", went)
                .param("stayed", UUID.randomUUID())
                .param("agreed", UUID.randomUUID())
                .update();

        database.migrate();

        List<String> notices = database.superuser()
                .sql(NOTICES)
                .param("board", board)
                .query(String.class)
                .list();
        assertThat(notices).containsExactlyInAnyOrder(went + " " + mother + " before", went + " " + pupil + " before");
        assertThat(database.superuser()
                        .sql("select distinct ground from exchange.disclosure order by 1")
                        .query(String.class)
                        .list())
                .as("what was demanded stays what nobody is told of")
                .containsExactly("consent", "inspectorate", "officer_of_justice");
        assertThat(database.superuser().sql(FORCED).query(Boolean.class).single())
                .isTrue();
    }
}
