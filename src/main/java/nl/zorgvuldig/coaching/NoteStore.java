package nl.zorgvuldig.coaching;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.PlainRows;
import nl.zorgvuldig.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Notes in the database, sealed under the key of their recording.
@Component
final class NoteStore {
    static final String TABLE = "coaching.note";
    private static final String ADD = """
            insert into coaching.note (board, id, recording, author, second, written_at, sealed_text)
            values (:board, :note, :recording, :author, :second, :at, :text)""";
    private static final String LIST = """
            select id, author, second, written_at, sealed_text from coaching.note
            where board = :board and recording = :recording order by second, written_at, id""";
    private static final String REMOVE = """
            delete from coaching.note
            where board = :board and recording = :recording and id = :note and author = :author""";
    private static final String DELETE = "delete from coaching.note where board = :board and recording = :recording";
    private static final String BY =
            "select id, recording, second, written_at from coaching.note where board = :board and author = :author order by written_at, id";

    private final BoardJdbc jdbc;
    private final Seals seals;

    NoteStore(BoardJdbc jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    void add(RecordingId recording, Note note) {
        sql(ADD, recording)
                .param("note", note.id())
                .param("author", note.author().value())
                .param("second", note.second())
                .param("at", Rows.timestamp(note.writtenAt()))
                .param("text", seals.seal(recording, TABLE, note.id(), note.text()))
                .update();
    }

    /// Along the recording.
    List<Note> list(RecordingId recording) {
        return sql(LIST, recording)
                .query((row, n) -> {
                    UUID id = Rows.uuid(row, "id");
                    return new Note(
                            id,
                            new PersonId(Rows.uuid(row, "author")),
                            row.getInt("second"),
                            Rows.instant(row, "written_at"),
                            seals.open(recording, TABLE, id, Rows.bytes(row, "sealed_text")));
                })
                .list();
    }

    int remove(RecordingId recording, UUID note, PersonId author) {
        return sql(REMOVE, recording)
                .param("note", note)
                .param("author", author.value())
                .update();
    }

    int delete(RecordingId recording) {
        return sql(DELETE, recording).update();
    }

    /// That somebody wrote, and when; without the words.
    Export writtenBy(PersonId author) {
        return new Export(jdbc.sql(BY)
                .param("author", author.value())
                .query((row, n) -> PlainRows.of(TABLE, row))
                .list());
    }

    private StatementSpec sql(String statement, RecordingId recording) {
        return jdbc.sql(statement).param("recording", recording.value());
    }
}
