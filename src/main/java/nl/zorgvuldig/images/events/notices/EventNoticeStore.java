package nl.zorgvuldig.images.events.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.stereotype.Component;

/// Event notices of schools, in the database. Append-only.
@Component
public final class EventNoticeStore {
    private static final String LIST = """
            select school, version, days_before, dutch, english, published_by, published_at from events.notice
            where board = :board and school = :school order by version""";
    private static final String ADD = """
            insert into events.notice (board, school, version, days_before, dutch, english, published_by, published_at)
            values (:board, :school, :version, :days, :dutch, :english, :by, :at)
            on conflict (board, school, version) do nothing""";
    private static final String PUBLISHED_BY = """
            select school, version, days_before, dutch, english, published_by, published_at from events.notice
            where board = :board and published_by = :person order by school, version""";

    private final BoardJdbc jdbc;

    EventNoticeStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<EventNotice> list(SchoolId school) {
        return jdbc.sql(LIST)
                .param("school", school.value())
                .query((row, n) -> notice(row))
                .list();
    }

    public List<EventNotice> listBy(PersonId person) {
        return jdbc.sql(PUBLISHED_BY)
                .param("person", person.value())
                .query((row, n) -> notice(row))
                .list();
    }

    /// @return whether this version is new
    boolean add(EventNotice notice) {
        return jdbc.sql(ADD)
                        .param("school", notice.school().value())
                        .param("version", notice.version())
                        .param("days", notice.daysBefore())
                        .param("dutch", notice.dutch())
                        .param("english", notice.english())
                        .param("by", notice.publishedBy().value())
                        .param("at", Rows.timestamp(notice.publishedAt()))
                        .update()
                == 1;
    }

    private static EventNotice notice(ResultSet row) throws SQLException {
        return new EventNotice(
                new SchoolId(Rows.uuid(row, "school")),
                row.getInt("version"),
                row.getInt("days_before"),
                Rows.text(row, "dutch"),
                Rows.text(row, "english"),
                new PersonId(Rows.uuid(row, "published_by")),
                Rows.instant(row, "published_at"));
    }
}
