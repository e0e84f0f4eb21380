package nl.zorgvuldig.images.albums.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.images.albums.FaceDetectionStatus;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Reads pictures from the database.
@Component
public final class PictureStore {
    public static final String TABLE = "media.picture";

    /// SQL form of [AlbumPicture#judged], for a picture `p`.
    public static final String JUDGED =
            " (p.state = 'marked' or p.state = 'open' and (p.film or p.marked_at is not null)) ";

    private static final String COLUMNS = """
            select id, album, state, looking, revision, added_by, added_at, finish_by, marked_at, closed_since, ended_on,
                version, blob, width, height, size, sealed_small, film, film_version, film_blob, film_size, seconds, unfit
            from media.picture where board = :board
            """;
    private static final String FIND = COLUMNS + " and id = :id";
    private static final String HOLD = FIND + " for update";
    private static final String LIST = COLUMNS + " and album = :album order by added_at, id";
    private static final String LIST_THESE = COLUMNS + " and id = any (:ids) order by added_at desc, id";
    private static final String COUNT =
            "select album, state, count(*) as number from media.picture where board = :board group by album, state";
    private static final String NEW =
            "select id from media.picture where board = :board and state = 'new' order by added_at, id limit :most";
    private static final String PREPARING = """
            select id from media.picture where board = :board and state = 'preparing'
            order by tries, added_at, id limit :most""";
    private static final String DUE = """
            select id from media.picture
            where board = :board and state in ('preparing', 'new', 'open') and finish_by <= :today order by id""";
    private static final String CLOSED =
            "select p.id from media.picture p where p.board = :board and p.closed_since is not null and" + JUDGED;
    private static final String KEPT = """
            select blob from media.picture where board = :board and blob = any (:blobs)
            union all
            select film_blob from media.picture where board = :board and film_blob = any (:blobs)
            union all
            select blob from media.doomed where board = :board and blob = any (:blobs)""";

    private final BoardJdbc jdbc;
    private final PictureFiles files;

    PictureStore(BoardJdbc jdbc, PictureFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    public Optional<AlbumPicture> find(PictureId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query((row, n) -> picture(row))
                .optional();
    }

    /// Finds a picture and locks it until the unit of work ends.
    public Optional<AlbumPicture> hold(PictureId id) {
        return jdbc.sql(HOLD)
                .param("id", id.value())
                .query((row, n) -> picture(row))
                .optional();
    }

    public Optional<StoredImage> kept(PictureId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query((row, n) -> kept(row))
                .optional()
                .flatMap(found -> found);
    }

    /// The stored video behind a picture.
    public Optional<StoredVideo> findFilm(PictureId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query((row, n) -> film(row))
                .optional()
                .flatMap(found -> found);
    }

    /// Pictures of an album, in the order in which they arrived.
    public List<AlbumPicture> list(AlbumId album) {
        return jdbc.sql(LIST)
                .param("album", album.value())
                .query((row, n) -> picture(row))
                .list();
    }

    public List<AlbumPicture> list(Collection<PictureId> ids) {
        return jdbc.sql(LIST_THESE)
                .param("ids", values(ids))
                .query((row, n) -> picture(row))
                .list();
    }

    /// Thumbnails of an album; pictures without any content left are absent.
    public Map<PictureId, byte[]> smalls(AlbumId album) {
        Map<PictureId, Small> sealed = new LinkedHashMap<>();
        jdbc.sql(LIST).param("album", album.value()).query(row -> {
            kept(row).ifPresent(kept -> put(sealed, row, kept));
        });
        files.load(sealed.values().stream().map(small -> small.kept().version()).toList());
        Map<PictureId, byte[]> smalls = new LinkedHashMap<>();
        sealed.forEach((id, small) -> smalls.put(id, files.openSmall(id, small.kept(), small.sealed())));
        return smalls;
    }

    private record Small(StoredImage kept, byte[] sealed) {}

    private static void put(Map<PictureId, Small> sealed, ResultSet row, StoredImage kept) {
        try {
            sealed.put(new PictureId(Rows.uuid(row, "id")), new Small(kept, Rows.bytes(row, "sealed_small")));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// Number of pictures per album and state.
    public Map<AlbumId, Map<PictureState, Integer>> count() {
        Map<AlbumId, Map<PictureState, Integer>> all = new HashMap<>();
        jdbc.sql(COUNT).query(row -> {
            all.computeIfAbsent(new AlbumId(Rows.uuid(row, "album")), _ -> new HashMap<>())
                    .put(Codes.read(PictureState.class, Rows.text(row, "state")), row.getInt("number"));
        });
        return all;
    }

    public List<PictureId> listNew(int most) {
        return ids(jdbc.sql(NEW).param("most", most));
    }

    /// Videos waiting to be transcoded, untried ones first.
    public List<PictureId> listPreparing(int most) {
        return ids(jdbc.sql(PREPARING).param("most", most));
    }

    /// Pictures that are not marked although the day to finish has come.
    public List<PictureId> listDue(LocalDate today) {
        return ids(jdbc.sql(DUE).param("today", today));
    }

    public Set<PictureId> listClosed() {
        return new HashSet<>(ids(jdbc.sql(CLOSED)));
    }

    Set<BlobId> kept(Set<BlobId> blobs) {
        Set<BlobId> kept = new HashSet<>();
        jdbc.sql(KEPT)
                .param("blobs", blobs.stream().map(BlobId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .forEach(id -> kept.add(new BlobId(id)));
        return kept;
    }

    private static List<PictureId> ids(StatementSpec statement) {
        return new ArrayList<>(
                statement.query((row, n) -> new PictureId(Rows.uuid(row, "id"))).list());
    }

    private static UUID[] values(Collection<PictureId> ids) {
        return ids.stream().map(PictureId::value).toArray(UUID[]::new);
    }

    private static Optional<StoredImage> kept(ResultSet row) throws SQLException {
        Optional<UUID> version = Rows.optionalUuid(row, "version");
        return version.isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredImage(
                        version.get(),
                        new BlobId(Rows.uuid(row, "blob")),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getLong("size")));
    }

    private static AlbumPicture picture(ResultSet row) throws SQLException {
        return new AlbumPicture(
                new PictureId(Rows.uuid(row, "id")),
                new AlbumId(Rows.uuid(row, "album")),
                Codes.read(PictureState.class, Rows.text(row, "state")),
                Codes.read(FaceDetectionStatus.class, Rows.text(row, "looking")),
                row.getInt("revision"),
                new PersonId(Rows.uuid(row, "added_by")),
                Rows.instant(row, "added_at"),
                Rows.date(row, "finish_by"),
                Rows.optionalInstant(row, "marked_at"),
                day(row, "closed_since"),
                day(row, "ended_on"),
                kept(row).map(image -> new AlbumPicture.Size(image.width(), image.height())),
                row.getBoolean("film")
                        ? Optional.of(new AlbumPicture.Video(
                                row.getInt("seconds"),
                                Optional.ofNullable(row.getString("unfit"))
                                        .map(text -> Codes.read(FileRejection.class, text))))
                        : Optional.empty());
    }

    private static Optional<StoredVideo> film(ResultSet row) throws SQLException {
        Optional<UUID> version = Rows.optionalUuid(row, "film_version");
        return version.isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredVideo(
                        version.get(), new BlobId(Rows.uuid(row, "film_blob")), row.getLong("film_size")));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
