package nl.zorgvuldig.images.coaching.recordings;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.images.coaching.RecordingId;
import nl.zorgvuldig.images.coaching.RecordingNotes.RecordingNote;
import nl.zorgvuldig.images.coaching.storage.CoachingSeals;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Notes in the database, sealed under the key of their recording.
@Component
public final class RecordingNoteStore {
    public static final String TABLE = "coaching.note";
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
    private final CoachingSeals seals;

    RecordingNoteStore(BoardJdbc jdbc, CoachingSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    public void add(RecordingId recording, RecordingNote note) {
        sql(ADD, recording)
                .param("note", note.id())
                .param("author", note.author().value())
                .param("second", note.second())
                .param("at", Rows.timestamp(note.writtenAt()))
                .param("text", seals.seal(recording, TABLE, note.id(), note.text()))
                .update();
    }

    /// Notes in order of their moment in the recording.
    public List<RecordingNote> list(RecordingId recording) {
        return sql(LIST, recording)
                .query((row, n) -> {
                    UUID id = Rows.uuid(row, "id");
                    return new RecordingNote(
                            id,
                            new PersonId(Rows.uuid(row, "author")),
                            row.getInt("second"),
                            Rows.instant(row, "written_at"),
                            seals.open(recording, TABLE, id, Rows.bytes(row, "sealed_text")));
                })
                .list();
    }

    public int remove(RecordingId recording, UUID note, PersonId author) {
        return sql(REMOVE, recording)
                .param("note", note)
                .param("author", author.value())
                .update();
    }

    public int delete(RecordingId recording) {
        return sql(DELETE, recording).update();
    }

    /// Export stating that somebody wrote notes, and when; without their text.
    public PersonalDataExport writtenBy(PersonId author) {
        return new PersonalDataExport(jdbc.sql(BY)
                .param("author", author.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    private StatementSpec sql(String statement, RecordingId recording) {
        return jdbc.sql(statement).param("recording", recording.value());
    }
}
