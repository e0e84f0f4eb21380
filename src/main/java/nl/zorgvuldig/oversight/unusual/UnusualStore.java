package nl.zorgvuldig.oversight.unusual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.oversight.unusual.UnusualReading.UnusualKind;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.stereotype.Component;

/// Stores cases of unusual reading. A case found again keeps its row, whose amount grows.
@Component
final class UnusualStore {
    static final String TABLE = "oversight.unusual";

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final UUID HIGHEST = new UUID(-1, -1);
    private static final String ADD = """
            insert into oversight.unusual (board, id, kind, day, person, pupil, school, amount, first_at, last_at, found_at)
            values (:board, :id, :kind, :day, :person, :pupil, :school, :amount, :first, :last, :now)
            on conflict (board, id) do update
            set amount = excluded.amount, school = excluded.school, first_at = excluded.first_at,
                last_at = excluded.last_at
            where oversight.unusual.board = :board and oversight.unusual.amount < excluded.amount""";
    private static final String SELECT = """
            select id, kind, day, person, pupil, school, amount, first_at, last_at, reviewed_amount, reviewed_at
            from oversight.unusual where board = :board and\s""";
    private static final String PAGE = SELECT + "(day, id) < (:day, :before) order by day desc, id desc limit :limit";
    private static final String WAITING = SELECT
            + "(reviewed_amount is null or reviewed_amount < amount)"
            + " and (day, id) < (:day, :before) order by day desc, id desc limit :limit";
    private static final String FIND = SELECT + "id = :id";
    private static final String ABOUT = SELECT + "person = :person order by day, id";
    private static final String REVIEWED = """
            update oversight.unusual set reviewed_amount = :amount, reviewed_at = :at
            where board = :board and id = :id""";
    private static final String COUNT = """
            select count(*) as waiting, count(*) filter (where found_at < :before) as late
            from oversight.unusual
            where board = :board and (reviewed_amount is null or reviewed_amount < amount)""";

    private final BoardJdbc jdbc;

    UnusualStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// How many await review, and how many of those were found long ago.
    record Waiting(long all, long late) {}

    /// @return 1 when it is new or has grown
    int record(UnusualReading reading, Instant now) {
        return jdbc.sql(ADD)
                .param("id", reading.id())
                .param("kind", Codes.of(reading.kind()))
                .param("day", reading.day())
                .param("person", reading.person().map(PersonId::value).orElse(null))
                .param("pupil", reading.pupil().map(PupilId::value).orElse(null))
                .param("school", reading.school().map(SchoolId::value).orElse(null))
                .param("amount", reading.amount())
                .param("first", Rows.timestamp(reading.first()))
                .param("last", Rows.timestamp(reading.last()))
                .param("now", Rows.timestamp(now))
                .update();
    }

    /// Newest first, as far as the acting person may see them.
    List<UnusualFinding> list(boolean waiting, int limit, Optional<UnusualFinding> before) {
        return jdbc.sql(waiting ? WAITING : PAGE)
                .param("day", before.map(finding -> finding.unusual().day()).orElse(NEVER))
                .param("before", before.map(finding -> finding.unusual().id()).orElse(HIGHEST))
                .param("limit", limit)
                .query((row, n) -> found(row))
                .list();
    }

    Optional<UnusualFinding> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query((row, n) -> found(row)).optional();
    }

    List<UnusualFinding> listAbout(PersonId person) {
        return jdbc.sql(ABOUT)
                .param("person", person.value())
                .query((row, n) -> found(row))
                .list();
    }

    int reviewed(UUID id, int amount, Instant at) {
        return jdbc.sql(REVIEWED)
                .param("id", id)
                .param("amount", amount)
                .param("at", Rows.timestamp(at))
                .update();
    }

    Waiting count(Instant before) {
        return jdbc.sql(COUNT)
                .param("before", Rows.timestamp(before))
                .query((row, n) -> new Waiting(row.getLong("waiting"), row.getLong("late")))
                .single();
    }

    private static UnusualFinding found(ResultSet row) throws SQLException {
        int reviewed = row.getInt("reviewed_amount");
        return new UnusualFinding(
                new UnusualReading(
                        Codes.read(UnusualKind.class, Rows.text(row, "kind")),
                        Rows.date(row, "day"),
                        Rows.optionalUuid(row, "person").map(PersonId::new),
                        Rows.optionalUuid(row, "pupil").map(PupilId::new),
                        Rows.optionalUuid(row, "school").map(SchoolId::new),
                        row.getInt("amount"),
                        Rows.instant(row, "first_at"),
                        Rows.instant(row, "last_at")),
                reviewed,
                Rows.optionalInstant(row, "reviewed_at"));
    }
}
