package nl.zorgvuldig.consent.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Rounds in the database, without withdrawn ones.
@Component
public final class RoundStore {
    private static final String COLUMNS = """
            select id, school, start_day, deadline, way, reason, people, worked_on, closed_on
            from consent.round where board = :board and withdrawn_at is null""";
    private static final String LIST = COLUMNS + " order by start_day desc, school";
    private static final String FIND = COLUMNS + " and id = :id";
    private static final String ADD = """
            insert into consent.round (board, id, school, school_year, start_day, deadline, way, reason, planned_at,
                planned_by)
            values (:board, :id, :school, :year, :start, :deadline, :way, :reason, :at, :by)""";
    private static final String CHANGE = """
            update consent.round set start_day = :start, deadline = :deadline, way = :way, reason = :reason,
                planned_at = :at, planned_by = :by
            where board = :board and id = :id and school = :school and school_year = :year
                and withdrawn_at is null""";
    private static final String START = """
            update consent.round set started_on = coalesce(started_on, :day), people = :people
            where board = :board and id = :id and withdrawn_at is null""";
    private static final String ADD_TEXT = """
            insert into consent.round_text (board, round, purpose, version)
            values (:board, :id, :purpose, :version) on conflict do nothing""";
    private static final String WORKED = "update consent.round set worked_on = :day where board = :board and id = :id";
    private static final String CLOSED = "update consent.round set closed_on = :day where board = :board and id = :id";

    private final BoardJdbc jdbc;

    RoundStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<ConsentRound> list() {
        return jdbc.sql(LIST).query((row, n) -> round(row)).list();
    }

    public Optional<ConsentRound> find(RoundId id) {
        return of(FIND, id).query((row, n) -> round(row)).optional();
    }

    void add(RoundId id, RoundPlan wish, Instant at) {
        plan(ADD, id, wish, at).update();
    }

    int change(RoundId id, RoundPlan wish, Instant at) {
        return plan(CHANGE, id, wish, at).update();
    }

    /// Starts a round. When it was started before, its day and texts stay.
    ///
    /// @return whether it can be started; it may have been withdrawn meanwhile
    boolean start(RoundId id, LocalDate day, int people, List<ConsentPurpose> asked) {
        if (of(START, id).param("day", day).param("people", people).update() == 0) {
            return false;
        }
        for (ConsentPurpose purpose : asked) {
            of(ADD_TEXT, id)
                    .param("purpose", purpose.key().code())
                    .param("version", purpose.text().version())
                    .update();
        }
        return true;
    }

    void worked(RoundId id, LocalDate day) {
        of(WORKED, id).param("day", day).update();
    }

    void close(RoundId id, LocalDate day) {
        of(CLOSED, id).param("day", day).update();
    }

    private StatementSpec plan(String statement, RoundId id, RoundPlan wish, Instant at) {
        return of(statement, id)
                .param("school", wish.school().value())
                .param("year", wish.year().toString())
                .param("start", wish.start())
                .param("deadline", wish.deadline())
                .param("way", Codes.of(wish.way()))
                .param("reason", wish.reason())
                .param("at", Rows.timestamp(at))
                .param("by", Acting.current().person().value());
    }

    private static ConsentRound round(ResultSet row) throws SQLException {
        return new ConsentRound(
                new RoundId(Rows.uuid(row, "id")),
                new RoundPlan(
                        new SchoolId(Rows.uuid(row, "school")),
                        Rows.date(row, "start_day"),
                        Rows.date(row, "deadline"),
                        Codes.read(ConsentRenewal.Way.class, Rows.text(row, "way")),
                        Rows.text(row, "reason")),
                row.getInt("people"),
                day(row, "worked_on"),
                day(row, "closed_on"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        @Nullable LocalDate day = row.getObject(column, LocalDate.class);
        return Optional.ofNullable(day);
    }

    private StatementSpec of(String statement, RoundId id) {
        return jdbc.sql(statement).param("id", id.value());
    }
}
