package nl.zorgvuldig.images.albums.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.images.albums.FaceDetectionStatus;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Changes to pictures. Replacing a version schedules the previous one for destruction in the same
/// transaction.
@Component
public final class PictureChanges {
    private static final String ADD = """
            insert into media.picture (board, id, album, state, looking, revision, added_by, added_at, finish_by, version, blob,
                width, height, size, sealed_small)
            values (:board, :id, :album, 'new', 'waiting', 0, :by, :at, :finish_by, :version, :blob, :width, :height, :size,
                :small) on conflict do nothing""";
    private static final String AGAIN = """
            update media.picture set state = 'new', looking = 'waiting', revision = revision + 1, added_by = :by,
                added_at = :at, finish_by = :finish_by, ended_on = null, version = :version, blob = :blob, width = :width,
                height = :height, size = :size, sealed_small = :small, film = false, unfit = null, tries = 0
            where board = :board and id = :id and ended_on is not null""";
    private static final String OPENED = """
            update media.picture set state = 'open', looking = :looking, revision = revision + 1
            where board = :board and id = :id and state = 'new'""";
    private static final String SAVED =
            "update media.picture set revision = revision + 1 where board = :board and id = :id";
    private static final String MARKED = """
            update media.picture set state = 'marked', marked_by = :by, marked_at = :at, closed_since = null,
                revision = revision + 1
            where board = :board and id = :id and state = 'open'""";
    private static final String REOPENED = """
            update media.picture set state = 'open', marked_by = null, finish_by = :finish_by, revision = revision + 1
            where board = :board and id = :id and state = 'marked'""";
    private static final String CLOSED =
            "update media.picture set closed_since = :since where board = :board and id = :id";
    private static final String DOOM = """
            insert into media.doomed (board, version, blob, since)
            select board, version, blob, :at from media.picture
            where board = :board and id = :id and version is not null
            union all
            select board, film_version, film_blob, :at from media.picture
            where board = :board and id = :id and film_version is not null on conflict do nothing""";
    private static final String REPLACE = """
            update media.picture set version = :version, blob = :blob, width = :width, height = :height, size = :size,
                sealed_small = :small, revision = revision + 1
            where board = :board and id = :id and not film""";
    private static final String ENDED = """
            update media.picture set state = :state, ended_on = :day, marked_by = null, marked_at = null, closed_since = null,
                version = null, blob = null, width = null, height = null, size = null, sealed_small = null,
                film_version = null, film_blob = null, film_size = null, seconds = null, unfit = :unfit,
                revision = revision + 1
            where board = :board and id = :id and ended_on is null""";

    private final BoardJdbc jdbc;
    private final PictureFiles files;

    PictureChanges(BoardJdbc jdbc, PictureFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /// @return whether the id was new
    public boolean add(AlbumPicture picture, StagedImage fresh) {
        return arrived(ADD, picture, fresh)
                        .param("album", picture.album().value())
                        .update()
                == 1;
    }

    /// Stores a picture again whose content had been destroyed.
    ///
    /// @return whether there was such a picture
    public boolean again(AlbumPicture picture, StagedImage fresh) {
        return arrived(AGAIN, picture, fresh).update() == 1;
    }

    private StatementSpec arrived(String statement, AlbumPicture picture, StagedImage fresh) {
        return version(statement, picture.id(), fresh)
                .param("by", picture.addedBy().value())
                .param("at", Rows.timestamp(picture.addedAt()))
                .param("finish_by", picture.finishBy());
    }

    public boolean opened(PictureId id, FaceDetectionStatus looking) {
        return sql(OPENED, id).param("looking", Codes.of(looking)).update() == 1;
    }

    public void saved(PictureId id) {
        sql(SAVED, id).update();
    }

    public void marked(PictureId id, PersonId by, Instant at) {
        sql(MARKED, id).param("by", by.value()).param("at", Rows.timestamp(at)).update();
    }

    /// Reopens a picture; `markedAt` and `closedSince` stay set.
    public boolean reopened(PictureId id, LocalDate finishBy) {
        return sql(REOPENED, id).param("finish_by", finishBy).update() == 1;
    }

    public void closed(PictureId id, Optional<LocalDate> since) {
        @Nullable LocalDate day = since.orElse(null);
        sql(CLOSED, id).param("since", day, java.sql.Types.DATE).update();
    }

    /// @throws IllegalStateException for a video, of which no other version can be made
    public void replace(PictureId id, StagedImage fresh, Instant at) {
        doom(id, at);
        if (version(REPLACE, id, fresh).update() != 1) {
            throw new IllegalStateException("nothing of " + id + " can be replaced");
        }
    }

    public boolean ended(PictureId id, PictureState how, LocalDate day, Instant at) {
        return ended(id, how, Optional.empty(), day, at);
    }

    /// Marks a video as unusable.
    public boolean unfit(PictureId id, FileRejection why, LocalDate day, Instant at) {
        return ended(id, PictureState.UNFIT, Optional.of(why), day, at);
    }

    private boolean ended(PictureId id, PictureState how, Optional<FileRejection> why, LocalDate day, Instant at) {
        doom(id, at);
        return sql(ENDED, id)
                        .param("state", Codes.of(how))
                        .param("unfit", why.map(FileRejection::code).orElse(null), java.sql.Types.VARCHAR)
                        .param("day", day)
                        .update()
                == 1;
    }

    void doom(PictureId id, Instant at) {
        sql(DOOM, id).param("at", Rows.timestamp(at)).update();
    }

    private StatementSpec version(String statement, PictureId id, StagedImage fresh) {
        StoredImage kept = fresh.kept();
        return sql(statement, id)
                .param("version", kept.version())
                .param("blob", kept.blob().value())
                .param("width", kept.width())
                .param("height", kept.height())
                .param("size", kept.size())
                .param("small", files.sealSmall(id, kept, fresh.small()));
    }

    private StatementSpec sql(String statement, PictureId id) {
        return jdbc.sql(statement).param("id", id.value());
    }
}
