package nl.zorgvuldig.images.coaching.recordings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.coaching.RecordingId;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.files.BlobId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Recordings waiting to be transcoded, in the database. The row stays until the original is
/// destroyed, whatever interrupts the process.
@Component
public final class ReceivedRecordingStore {
    public static final String TABLE = "coaching.sent";
    private static final String ADD =
            "insert into coaching.sent (board, recording, version, blob) values (:board, :id, :version, :blob)";
    private static final String ALL = "select recording, version, blob from coaching.sent where board = :board";
    private static final String FIND = ALL + " and recording = :id";
    private static final String WAITING = ALL + " and not done order by recording limit :most";
    private static final String DONE = ALL + " and done order by recording";
    private static final String KEPT = "select blob from coaching.sent where board = :board and blob = any (:blobs)";
    private static final String TRIED = """
            update coaching.sent set tries = tries + 1
            where board = :board and recording = :id and not done returning tries""";
    private static final String NOT_TRIED =
            "update coaching.sent set tries = greatest(tries - 1, 0) where board = :board and recording = :id";
    private static final String PREPARED =
            "update coaching.sent set done = true where board = :board and recording = :id and not done";
    private static final String DELETE = "delete from coaching.sent where board = :board and recording = :id";

    private final BoardJdbc jdbc;

    ReceivedRecordingStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ReceivedRecording recording) {
        sql(ADD, recording.recording())
                .param("version", recording.version())
                .param("blob", recording.blob().value())
                .update();
    }

    public Optional<ReceivedRecording> find(RecordingId id) {
        return sql(FIND, id).query((row, n) -> sent(row)).optional();
    }

    /// Some of the waiting recordings, oldest first.
    public List<ReceivedRecording> listWaiting(int most) {
        return jdbc.sql(WAITING)
                .param("most", most)
                .query((row, n) -> sent(row))
                .list();
    }

    /// Transcoded recordings whose original is still to be destroyed.
    public List<ReceivedRecording> listDone() {
        return jdbc.sql(DONE).query((row, n) -> sent(row)).list();
    }

    Set<BlobId> kept(Set<BlobId> blobs) {
        return jdbc
                .sql(KEPT)
                .param("blobs", blobs.stream().map(BlobId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(BlobId::new)
                .collect(Collectors.toSet());
    }

    /// Counts an attempt.
    ///
    /// @return number of attempts including this one; 0 when it no longer waits
    public int tried(RecordingId id) {
        return sql(TRIED, id).query(Integer.class).optional().orElse(0);
    }

    public void notTried(RecordingId id) {
        sql(NOT_TRIED, id).update();
    }

    /// @return whether it was waiting
    public boolean prepared(RecordingId id) {
        return sql(PREPARED, id).update() == 1;
    }

    public int delete(RecordingId id) {
        return sql(DELETE, id).update();
    }

    private static ReceivedRecording sent(ResultSet row) throws SQLException {
        return new ReceivedRecording(
                new RecordingId(Rows.uuid(row, "recording")),
                Rows.uuid(row, "version"),
                new BlobId(Rows.uuid(row, "blob")));
    }

    private StatementSpec sql(String statement, RecordingId id) {
        return jdbc.sql(statement).param("id", id.value());
    }

    /// A recording as it was sent, until it is transcoded. It is shown to nobody.
    ///
    /// @param version whose key it is; not the recording's own key, since the original is not kept
    public record ReceivedRecording(RecordingId recording, UUID version, BlobId blob) {
        @Override
        public String toString() {
            return recording.toString();
        }
    }
}
