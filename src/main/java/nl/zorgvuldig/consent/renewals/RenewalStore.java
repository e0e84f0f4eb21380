package nl.zorgvuldig.consent.renewals;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.stereotype.Component;

/// Consent checks by school and school year, in the database.
@Component
public final class RenewalStore {
    private static final String SET = """
            insert into consent.renewal (board, school, school_year, last_day, way, recorded_at, recorded_by)
            values (:board, :school, :year, :last, :way, :at, :by)
            on conflict (board, school, school_year) do update
            set last_day = excluded.last_day, way = excluded.way, recorded_at = excluded.recorded_at,
                recorded_by = excluded.recorded_by""";
    private static final String DELETE = """
            delete from consent.renewal
            where board = :board and school = :school and school_year = :year""";
    private static final String LIST = """
            select school, school_year, last_day, way from consent.renewal
            where board = :board order by school, school_year""";

    private final BoardJdbc jdbc;

    RenewalStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void set(ConsentRenewal renewal, Instant at) {
        jdbc.sql(SET)
                .param("school", renewal.school().value())
                .param("year", renewal.year().toString())
                .param("last", renewal.lastDay())
                .param("way", Codes.of(renewal.way()))
                .param("at", Rows.timestamp(at))
                .param("by", Acting.current().person().value())
                .update();
    }

    public void delete(SchoolId school, SchoolYear year) {
        jdbc.sql(DELETE)
                .param("school", school.value())
                .param("year", year.toString())
                .update();
    }

    List<ConsentRenewal> list() {
        return jdbc.sql(LIST)
                .query((row, n) -> new ConsentRenewal(
                        new SchoolId(Rows.uuid(row, "school")),
                        SchoolYear.parse(Rows.text(row, "school_year")).orElseThrow(),
                        Rows.date(row, "last_day"),
                        Codes.read(ConsentRenewal.Way.class, Rows.text(row, "way"))))
                .list();
    }

    public Map<SchoolId, RenewalCalendar> calendars() {
        Map<SchoolId, List<ConsentRenewal>> bySchool = new HashMap<>();
        list().forEach(renewal -> bySchool.computeIfAbsent(renewal.school(), _ -> new java.util.ArrayList<>())
                .add(renewal));
        Map<SchoolId, RenewalCalendar> calendars = new HashMap<>();
        bySchool.forEach((school, those) -> calendars.put(school, new RenewalCalendar(those)));
        return calendars;
    }
}
