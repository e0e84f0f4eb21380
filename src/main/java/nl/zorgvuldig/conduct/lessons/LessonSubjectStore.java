package nl.zorgvuldig.conduct.lessons;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The board's list of subjects in the database.
@Component
final class LessonSubjectStore {
    static final String TABLE = "lessons.topic";

    private static final String LIST = """
            select id, title, aim, ended_at is not null as ended from lessons.topic
            where board = :board order by title, added_at, id""";
    private static final String ADDED_BY = """
            select id, title, aim, ended_at is not null as ended from lessons.topic
            where board = :board and added_by = :person order by title, added_at, id""";
    private static final String ADD = """
            insert into lessons.topic (board, id, title, aim, added_by, added_at)
            values (:board, :id, :title, :aim, :by, :at) on conflict (board, id) do nothing""";
    private static final String END = """
            update lessons.topic set ended_at = :at, ended_by = :by
            where board = :board and id = :id and ended_at is null""";

    private final BoardJdbc jdbc;

    LessonSubjectStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<LessonSubject> list() {
        return read(jdbc.sql(LIST));
    }

    List<LessonSubject> listAddedBy(PersonId person) {
        return read(jdbc.sql(ADDED_BY).param("person", person.value()));
    }

    private static List<LessonSubject> read(StatementSpec statement) {
        return statement
                .query((row, n) -> new LessonSubject(
                        new LessonSubjectId(Rows.uuid(row, "id")),
                        Rows.text(row, "title"),
                        Rows.text(row, "aim"),
                        row.getBoolean("ended") ? LessonSubject.State.ENDED : LessonSubject.State.OFFERED))
                .list();
    }

    int add(LessonSubjectId id, String title, String aim, PersonId by, Instant at) {
        return jdbc.sql(ADD)
                .param("id", id.value())
                .param("title", title)
                .param("aim", aim)
                .param("by", by.value())
                .param("at", Rows.timestamp(at))
                .update();
    }

    int end(LessonSubjectId id, PersonId by, Instant at) {
        return jdbc.sql(END)
                .param("id", id.value())
                .param("by", by.value())
                .param("at", Rows.timestamp(at))
                .update();
    }
}
