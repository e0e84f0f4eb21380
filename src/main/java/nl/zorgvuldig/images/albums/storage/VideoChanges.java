package nl.zorgvuldig.images.albums.storage;

import java.time.Instant;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Changes to a video until it can be shown. The original is scheduled for destruction in the
/// transaction that stores the transcoded one.
@Component
public final class VideoChanges {
    private static final String ADD = """
            insert into media.picture (board, id, album, state, looking, revision, added_by, added_at, finish_by, film,
                film_version, film_blob, film_size)
            values (:board, :id, :album, 'preparing', 'waiting', 0, :by, :at, :finish_by, true, :version, :blob, :size)
            on conflict do nothing""";
    private static final String AGAIN = """
            update media.picture set state = 'preparing', looking = 'waiting', revision = revision + 1, added_by = :by,
                added_at = :at, finish_by = :finish_by, ended_on = null, film = true, film_version = :version,
                film_blob = :blob, film_size = :size, tries = 0, unfit = null
            where board = :board and id = :id and ended_on is not null""";
    private static final String TRIED = """
            update media.picture set tries = tries + 1
            where board = :board and id = :id and state = 'preparing' returning tries""";
    private static final String NOT_TRIED =
            "update media.picture set tries = greatest(tries - 1, 0) where board = :board and id = :id";
    private static final String PREPARED = """
            update media.picture set state = 'open', revision = revision + 1, version = :still, blob = :still_blob,
                width = :width, height = :height, size = :still_size, sealed_small = :small, film_version = :version,
                film_blob = :blob, film_size = :size, seconds = :seconds
            where board = :board and id = :id and state = 'preparing'""";

    private final BoardJdbc jdbc;
    private final PictureFiles files;
    private final PictureChanges changes;

    VideoChanges(BoardJdbc jdbc, PictureFiles files, PictureChanges changes) {
        this.jdbc = jdbc;
        this.files = files;
        this.changes = changes;
    }

    /// @return whether the id was new
    public boolean add(AlbumPicture picture, StoredVideo sent) {
        return arrived(ADD, picture, sent)
                        .param("album", picture.album().value())
                        .update()
                == 1;
    }

    /// Stores a video again whose content had been destroyed.
    ///
    /// @return whether there was such a video
    public boolean again(AlbumPicture picture, StoredVideo sent) {
        return arrived(AGAIN, picture, sent).update() == 1;
    }

    private StatementSpec arrived(String statement, AlbumPicture picture, StoredVideo sent) {
        return film(statement, picture.id(), sent)
                .param("by", picture.addedBy().value())
                .param("at", Rows.timestamp(picture.addedAt()))
                .param("finish_by", picture.finishBy());
    }

    /// Counts an attempt before it is made, so that a video that crashes the program is not tried
    /// for ever.
    ///
    /// @return number of attempts including this one; 0 when it no longer waits
    public int tried(PictureId id) {
        return sql(TRIED, id).query(Integer.class).optional().orElse(0);
    }

    /// Takes back the last attempt: it failed for a reason unrelated to the video.
    public void notTried(PictureId id) {
        sql(NOT_TRIED, id).update();
    }

    /// @return whether it was waiting to be transcoded
    public boolean prepared(PictureId id, StagedImage still, StoredVideo plain, int seconds, Instant at) {
        changes.doom(id, at);
        StoredImage kept = still.kept();
        return film(PREPARED, id, plain)
                        .param("still", kept.version())
                        .param("still_blob", kept.blob().value())
                        .param("width", kept.width())
                        .param("height", kept.height())
                        .param("still_size", kept.size())
                        .param("small", files.sealSmall(id, kept, still.small()))
                        .param("seconds", seconds)
                        .update()
                == 1;
    }

    private StatementSpec film(String statement, PictureId id, StoredVideo film) {
        return sql(statement, id)
                .param("version", film.version())
                .param("blob", film.blob().value())
                .param("size", film.size());
    }

    private StatementSpec sql(String statement, PictureId id) {
        return jdbc.sql(statement).param("id", id.value());
    }
}
