package nl.zorgvuldig.platform.database;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Invitations that an older version of the program sent, which no calendar took over, are sent
/// once more when they are about something still to come; and about nothing else.
class OlderInvitationsTest {
    private static final String BEFORE = "650";

    /// The schools, the groups and the people are not looked for.
    private static final String INSERT = """
            set session_replication_role = replica;
            insert into consultation.meeting (board, id, school, group_id, kind, confidential, chair, people, starts_at, room,
                planned_at, revision, begun_at, cancelled_at)
            select m.board, m.id, gen_random_uuid(), gen_random_uuid(), 'care_consultation', false, :chair, array[:chair],
                now() + m.until_then, 'staff_room', now() - interval '9 days', 3, m.begun_at, m.cancelled_at
            from (values
                (cast(:board as uuid), cast(:coming as uuid), interval '3 days', cast(null as timestamptz), cast(null as timestamptz)),
                (cast(:other as uuid), cast(:elsewhere as uuid), interval '1 hour', null, null),
                (cast(:board as uuid), gen_random_uuid(), interval '-2 days', null, null),
                (cast(:board as uuid), gen_random_uuid(), interval '5 minutes', now(), null),
                (cast(:board as uuid), gen_random_uuid(), interval '3 days', null, now()))
                m (board, id, until_then, begun_at, cancelled_at)""";

    private final SpareDatabase database = new SpareDatabase();

    @AfterEach
    void away() {
        database.close();
    }

    @Test
    @Upholds(TALKS_END_IN_AGREEMENTS)
    void what_is_still_to_come_is_invited_again_at_every_board_and_nothing_else() {
        UUID coming = UUID.randomUUID();
        UUID elsewhere = UUID.randomUUID();
        database.migrateTo(BEFORE);
        database.superuser()
                .sql(INSERT)
                .param("board", UUID.randomUUID())
                .param("other", UUID.randomUUID())
                .param("chair", UUID.randomUUID())
                .param("coming", coming)
                .param("elsewhere", elsewhere)
                .update();

        database.migrate();

        assertThat(database.superuser()
                        .sql("select id from consultation.meeting where to_invite_again")
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(coming, elsewhere);
        assertThat(database.superuser()
                        .sql("select count(*) from consultation.meeting where revision = 3")
                        .query(Integer.class)
                        .single())
                .as("the number rises when it is sent")
                .isEqualTo(5);
        assertThat(database.superuser()
                        .sql("select relforcerowsecurity from pg_class where oid = 'consultation.meeting'::regclass")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
