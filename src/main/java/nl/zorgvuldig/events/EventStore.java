package nl.zorgvuldig.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Events in the database.
@Component
final class EventStore {
    private static final String COLUMNS = """
            select id, school, title, starts_at, groups, state, notice_on, made_by, made_at, version, noticed_at,
                swept_at, ready_at, why
            from events.event where board = :board""";
    private static final String LIST = COLUMNS + " and school in (:schools) order by starts_at, id";
    private static final String OPEN = COLUMNS + " and state not in ('held', 'cancelled') order by starts_at, id";
    private static final String SETTLING = COLUMNS + " and state in ('noticed', 'ready') order by starts_at, id";
    private static final String FIND = COLUMNS + " and id = :id";
    private static final String HOLD = FIND + " for update";
    private static final String ADD = """
            insert into events.event (board, id, school, title, starts_at, groups, state, notice_on, made_by, made_at)
            values (:board, :id, :school, :title, :starts, string_to_array(:groups, ',')::uuid[], :state, :on, :by, :at)""";
    private static final String PLAN = """
            update events.event set state = 'planned', notice_on = :on
            where board = :board and id = :id and state in ('proposed', 'planned')""";
    private static final String NOTICED = """
            update events.event set state = 'noticed', version = :version, noticed_at = :at, swept_at = :at
            where board = :board and id = :id and state = 'planned'""";
    private static final String SWEPT = "update events.event set swept_at = :at where board = :board and id = :id";
    private static final String READY = """
            update events.event set state = 'ready', ready_at = :at, ready_by = :by
            where board = :board and id = :id and state = 'noticed'""";
    private static final String END = """
            update events.event set state = :state, ended_at = :at, ended_by = :by, why = :why
            where board = :board and id = :id and state not in ('held', 'cancelled')""";

    private final BoardJdbc jdbc;

    EventStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<SchoolEvent> list(Collection<SchoolId> schools) {
        return schools.isEmpty()
                ? List.of()
                : jdbc.sql(LIST)
                        .param("schools", schools.stream().map(SchoolId::value).toList())
                        .query((row, n) -> event(row))
                        .list();
    }

    /// Those of which something may still become.
    List<SchoolEvent> listOpen() {
        return jdbc.sql(OPEN).query((row, n) -> event(row)).list();
    }

    List<SchoolEvent> listAnnounced() {
        return jdbc.sql(SETTLING).query((row, n) -> event(row)).list();
    }

    Optional<SchoolEvent> find(SchoolEventId id) {
        return of(FIND, id).query((row, n) -> event(row)).optional();
    }

    /// As it stands, until the transaction ends.
    Optional<SchoolEvent> hold(SchoolEventId id) {
        return of(HOLD, id).query((row, n) -> event(row)).optional();
    }

    void add(SchoolEventId id, EventWish wish, PersonId by, EventState state, LocalDate noticeOn, Instant at) {
        of(ADD, id)
                .param("school", wish.school().value())
                .param("title", wish.title())
                .param("starts", Rows.timestamp(wish.startsAt()))
                .param("groups", wish.groups().stream().map(GroupId::toString).collect(Collectors.joining(",")))
                .param("state", Codes.of(state))
                .param("on", noticeOn)
                .param("by", by.value())
                .param("at", Rows.timestamp(at))
                .update();
    }

    boolean plan(SchoolEventId id, LocalDate noticeOn) {
        return of(PLAN, id).param("on", noticeOn).update() == 1;
    }

    boolean noticed(SchoolEventId id, int version, Instant at) {
        return of(NOTICED, id)
                        .param("version", version)
                        .param("at", Rows.timestamp(at))
                        .update()
                == 1;
    }

    void swept(SchoolEventId id, Instant at) {
        of(SWEPT, id).param("at", Rows.timestamp(at)).update();
    }

    boolean ready(SchoolEventId id, Instant at) {
        return of(READY, id)
                        .param("at", Rows.timestamp(at))
                        .param("by", Acting.current().person().value())
                        .update()
                == 1;
    }

    boolean end(SchoolEventId id, EventState state, Optional<EventEnd> why, Instant at) {
        return of(END, id)
                        .param("state", Codes.of(state))
                        .param("at", Rows.timestamp(at))
                        .param("by", Acting.current().person().value())
                        .param("why", why.map(Codes::of).orElse(null))
                        .update()
                == 1;
    }

    private static SchoolEvent event(ResultSet row) throws SQLException {
        return new SchoolEvent(
                new SchoolEventId(Rows.uuid(row, "id")),
                new SchoolId(Rows.uuid(row, "school")),
                Rows.text(row, "title"),
                Rows.instant(row, "starts_at"),
                Arrays.stream((UUID[]) row.getArray("groups").getArray())
                        .map(GroupId::new)
                        .toList(),
                Codes.read(EventState.class, Rows.text(row, "state")),
                Rows.date(row, "notice_on"),
                new PersonId(Rows.uuid(row, "made_by")),
                Rows.instant(row, "made_at"),
                row.getInt("version"),
                Rows.optionalInstant(row, "noticed_at"),
                Rows.optionalInstant(row, "swept_at"),
                Rows.optionalInstant(row, "ready_at"),
                Optional.ofNullable(row.getString("why")).map(one -> Codes.read(EventEnd.class, one)));
    }

    private StatementSpec of(String statement, SchoolEventId id) {
        return jdbc.sql(statement).param("id", id.value());
    }
}
