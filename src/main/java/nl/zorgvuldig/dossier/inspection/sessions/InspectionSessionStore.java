package nl.zorgvuldig.dossier.inspection.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of sessions: the state of each, and which pages were opened. Presence is measured
/// by the clock of the database, the one clock that all instances share.
@Component
public final class InspectionSessionStore {
    public static final String TABLE = "inspection.session";
    public static final String TURNED = "inspection.turned";
    private static final String FIND = """
            select s.opened_on, s.device, s.page, s.turn, s.paused_at,
                   (extract(epoch from clock_timestamp() - s.seen_at) * 1000)::bigint as silence,
                   (select coalesce(max(l.page), 0) from inspection.laid l
                    where l.board = :board and l.pupil = s.pupil and l.request = s.request) as pages
            from inspection.session s
            where s.board = :board and s.pupil = :pupil and s.request = :request""";
    private static final String OPEN = """
            insert into inspection.session (board, pupil, request, opened_on, device, seen_at, page, turn)
            values (:board, :pupil, :request, :day, :device, clock_timestamp(), 1, 1)""";
    private static final String TAKE_OVER = """
            update inspection.session set device = :device, seen_at = clock_timestamp()
            where board = :board and pupil = :pupil and request = :request""";
    private static final String PRESENT = """
            update inspection.session set seen_at = clock_timestamp()
            where board = :board and pupil = :pupil and request = :request and device = :device""";
    private static final String TURN = """
            update inspection.session set page = :page, turn = turn + 1, seen_at = clock_timestamp()
            where board = :board and pupil = :pupil and request = :request and device = :device and turn = :turn""";
    private static final String PACE = """
            update inspection.session set paused_at = :paused, seen_at = clock_timestamp()
            where board = :board and pupil = :pupil and request = :request and device = :device""";
    private static final String ADD_TURNED = """
            insert into inspection.turned (board, pupil, request, turn, person, page, opened_at)
            values (:board, :pupil, :request, :turn, :person, :page, :at) on conflict do nothing""";
    private static final String PAGES = """
            select distinct page from inspection.turned
            where board = :board and pupil = :pupil and request = :request and person = :person order by page""";
    private static final String DELETE = "delete from inspection.session where board = :board and pupil = :pupil";
    private static final String DELETE_TURNED = "delete from inspection.turned where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    InspectionSessionStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Optional<InspectionSession> find(AccessRequest request) {
        return sql(FIND, request).query((row, n) -> session(row)).optional();
    }

    private static InspectionSession session(ResultSet row) throws SQLException {
        return new InspectionSession(
                Rows.date(row, "opened_on"),
                Rows.uuid(row, "device"),
                Duration.ofMillis(row.getLong("silence")),
                row.getInt("page"),
                row.getInt("turn"),
                Math.max(1, row.getInt("pages")),
                Rows.optionalInstant(row, "paused_at").isPresent()
                        ? InspectionSession.Pace.PAUSED
                        : InspectionSession.Pace.GOING_ON);
    }

    public void open(AccessRequest request, UUID device) {
        sql(OPEN, request)
                .param("device", device)
                .param("day", Acting.current().day())
                .update();
    }

    void takeOver(AccessRequest request, UUID device) {
        sql(TAKE_OVER, request).param("device", device).update();
    }

    /// @return whether this device still has the session
    boolean present(AccessRequest request, UUID device) {
        return sql(PRESENT, request).param("device", device).update() == 1;
    }

    /// @param turn as the device saw it; when another turn came first, nothing changes
    boolean turn(AccessRequest request, UUID device, int turn, int page) {
        return sql(TURN, request)
                        .param("device", device)
                        .param("turn", turn)
                        .param("page", page)
                        .update()
                == 1;
    }

    boolean pause(AccessRequest request, UUID device, Optional<Instant> since) {
        return sql(PACE, request)
                        .param("device", device)
                        .param("paused", since.map(Rows::timestamp).orElse(null))
                        .update()
                == 1;
    }

    void turned(AccessRequest request, int turn, int page, PersonId person, Instant at) {
        sql(ADD_TURNED, request)
                .param("turn", turn)
                .param("page", page)
                .param("person", person.value())
                .param("at", Rows.timestamp(at))
                .update();
    }

    /// The pages somebody opened, in order.
    public List<Integer> pages(AccessRequest request, PersonId person) {
        return sql(PAGES, request)
                .param("person", person.value())
                .query(Integer.class)
                .list();
    }

    int delete(PupilId pupil) {
        return delete(DELETE, pupil);
    }

    int deleteTurned(PupilId pupil) {
        return delete(DELETE_TURNED, pupil);
    }

    private int delete(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value()).update();
    }

    private StatementSpec sql(String statement, AccessRequest request) {
        return jdbc.sql(statement)
                .param("pupil", request.pupil().value())
                .param("request", request.id().value());
    }
}
