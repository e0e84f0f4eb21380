package nl.zorgvuldig.images.coaching.recordings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.coaching.CoachingId;
import nl.zorgvuldig.images.coaching.Recording;
import nl.zorgvuldig.images.coaching.Recording.Gone;
import nl.zorgvuldig.images.coaching.Recording.Why;
import nl.zorgvuldig.images.coaching.RecordingId;
import nl.zorgvuldig.images.coaching.recordings.RecordingRules.CameraPosition;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Recordings in the database: the recording, the children in the picture, and the location of the
/// sealed file.
@Component
public final class RecordingStore {
    public static final String TABLE = "coaching.recording";
    public static final String SEATS = "coaching.seat";
    public static final String FILMS = "coaching.film";
    private static final String ADD = """
            insert into coaching.recording (board, id, coaching, filmed_on, added_at)
            values (:board, :id, :coaching, :day, :at)""";
    private static final String PREPARED = """
            update coaching.recording set seconds = :seconds
            where board = :board and id = :id and gone_at is null and seconds is null""";
    private static final String SEAT =
            "insert into coaching.seat (board, recording, pupil, place) values (:board, :id, :pupil, :place)";
    private static final String FILM = """
            insert into coaching.film (board, recording, blob, still, bytes)
            values (:board, :id, :blob, :still, :bytes)""";
    private static final String ALL = """
            select id, coaching, filmed_on, coalesce(seconds, 0) as seconds, added_at, gone_at, gone_because, unfit
            from coaching.recording where board = :board
            """;
    private static final String LIST = ALL + " and coaching = :coaching order by filmed_on, added_at, id";
    private static final String FIND = ALL + " and id = :id";
    private static final String IN_PICTURE =
            "select pupil from coaching.seat where board = :board and recording = :id and place = 'in_picture'";
    private static final String WITH =
            "select recording from coaching.seat where board = :board and pupil = :pupil and place = 'in_picture'";
    private static final String SEATS_OF =
            "select recording, place from coaching.seat where board = :board and pupil = :pupil order by recording";
    private static final String FIND_FILM =
            "select blob, still, bytes from coaching.film where board = :board and recording = :id";
    private static final String KEPT =
            "select blob, still from coaching.film where board = :board and (blob = any (:blobs) or still = any (:blobs))";
    private static final String GONE = """
            update coaching.recording set gone_at = :at, gone_because = :why, unfit = :unfit
            where board = :board and id = :id and gone_at is null""";
    private static final String DELETE = "delete from coaching.recording where board = :board and id = :id";
    private static final String DELETE_SEATS = "delete from coaching.seat where board = :board and recording = :id";
    private static final String DELETE_SEATS_OF = "delete from coaching.seat where board = :board and pupil = :pupil";
    private static final String DELETE_FILM = "delete from coaching.film where board = :board and recording = :id";

    private final BoardJdbc jdbc;

    RecordingStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a recording that is still to be transcoded.
    public void add(Recording recording, Map<PupilId, CameraPosition> seats) {
        sql(ADD, recording.id())
                .param("coaching", recording.coaching().value())
                .param("day", recording.filmedOn())
                .param("at", Rows.timestamp(recording.addedAt()))
                .update();
        seats.forEach((pupil, where) -> sql(SEAT, recording.id())
                .param("pupil", pupil.value())
                .param("place", where.code())
                .update());
    }

    /// @return whether it was waiting to be transcoded
    public boolean prepared(RecordingId id, int seconds) {
        return sql(PREPARED, id).param("seconds", seconds).update() == 1;
    }

    public void add(RecordingId id, StoredRecording film) {
        sql(FILM, id)
                .param("blob", film.blob().value())
                .param("still", film.still().value())
                .param("bytes", film.bytes())
                .update();
    }

    public List<Recording> list(CoachingId coaching) {
        return jdbc.sql(LIST)
                .param("coaching", coaching.value())
                .query((row, n) -> recording(row))
                .list();
    }

    public Optional<Recording> find(RecordingId id) {
        return sql(FIND, id).query((row, n) -> recording(row)).optional();
    }

    public Set<PupilId> inPicture(RecordingId id) {
        return sql(IN_PICTURE, id)
                .query((row, n) -> new PupilId(Rows.uuid(row, "pupil")))
                .set();
    }

    /// Recordings with a pupil in the picture.
    public List<RecordingId> listWith(PupilId pupil) {
        return jdbc.sql(WITH)
                .param("pupil", pupil.value())
                .query((row, n) -> new RecordingId(Rows.uuid(row, "recording")))
                .list();
    }

    public Map<UUID, String> seatsOf(PupilId pupil) {
        return jdbc
                .sql(SEATS_OF)
                .param("pupil", pupil.value())
                .query((row, n) -> Map.entry(Rows.uuid(row, "recording"), Rows.text(row, "place")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Only visible to those who may watch it now, and to the system account.
    public Optional<StoredRecording> findFilm(RecordingId id) {
        return sql(FIND_FILM, id)
                .query((row, n) -> new StoredRecording(
                        new BlobId(Rows.uuid(row, "blob")), new BlobId(Rows.uuid(row, "still")), row.getLong("bytes")))
                .optional();
    }

    Set<BlobId> kept(Set<BlobId> blobs) {
        return jdbc
                .sql(KEPT)
                .param("blobs", blobs.stream().map(BlobId::value).toArray(UUID[]::new))
                .query((row, n) -> List.of(Rows.uuid(row, "blob"), Rows.uuid(row, "still")))
                .list()
                .stream()
                .flatMap(List::stream)
                .map(BlobId::new)
                .filter(blobs::contains)
                .collect(Collectors.toSet());
    }

    public void markGone(RecordingId id, Gone gone) {
        sql(GONE, id)
                .param("at", Rows.timestamp(gone.at()))
                .param("why", gone.because().code())
                .param("unfit", gone.unfit().map(FileRejection::code).orElse(null), java.sql.Types.VARCHAR)
                .update();
    }

    public int delete(RecordingId id) {
        return sql(DELETE, id).update();
    }

    public int deleteSeats(RecordingId id) {
        return sql(DELETE_SEATS, id).update();
    }

    public int deleteSeats(PupilId pupil) {
        return jdbc.sql(DELETE_SEATS_OF).param("pupil", pupil.value()).update();
    }

    public int deleteFilm(RecordingId id) {
        return sql(DELETE_FILM, id).update();
    }

    private static Recording recording(ResultSet row) throws SQLException {
        Optional<Instant> gone = Rows.optionalInstant(row, "gone_at");
        return new Recording(
                new RecordingId(Rows.uuid(row, "id")),
                new CoachingId(Rows.uuid(row, "coaching")),
                Rows.date(row, "filmed_on"),
                row.getInt("seconds"),
                Rows.instant(row, "added_at"),
                gone.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Gone(
                                gone.get(),
                                Codes.read(Why.class, Rows.text(row, "gone_because")),
                                Optional.ofNullable(row.getString("unfit"))
                                        .map(text -> Codes.read(FileRejection.class, text)))));
    }

    private StatementSpec sql(String statement, RecordingId id) {
        return jdbc.sql(statement).param("id", id.value());
    }
}
