package nl.zorgvuldig.images.albums.retention;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.albums.ImageRemovalListener;
import nl.zorgvuldig.images.albums.storage.SupersededImageCleanup;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Removes albums without any content left, of groups whose school year is over: the title, and the
/// fact that the album existed. While a file of one of its pictures must still be taken down
/// somewhere, the album stays, so that the person who does so can find it.
@Component
final class EmptyAlbumRemoval {
    private static final String OVER = """
            select a.id from media.album a
            where a.board = :board and a.happened_on < :before and not exists (
                select 1 from media.picture p where p.board = :board and p.album = a.id and p.ended_on is null)
            order by a.id""";
    private static final String FIND = "select id from media.album where board = :board and id = :album";
    private static final String PICTURES =
            "select id, ended_on from media.picture where board = :board and album = :album order by id for update";
    private static final String DOOM = """
            insert into media.doomed (board, version, blob, since) values (:board, :album, :album, :at)
            on conflict do nothing""";
    private static final String DELETE_MARKS = """
            delete from media.mark where board = :board and picture in (
                select p.id from media.picture p where p.board = :board and p.album = :album)""";
    private static final String DELETE_PICTURES = "delete from media.picture where board = :board and album = :album";
    private static final String DELETE = "delete from media.album where board = :board and id = :album";

    private final BoardJdbc jdbc;
    private final ObjectProvider<ImageRemovalListener> others;
    private final PictureHoldings holdings;
    private final SupersededImageCleanup doom;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    EmptyAlbumRemoval(
            BoardJdbc jdbc,
            ObjectProvider<ImageRemovalListener> others,
            PictureHoldings holdings,
            SupersededImageCleanup doom,
            AuditLog log,
            Work work,
            Clock clock) {
        this.jdbc = jdbc;
        this.others = others;
        this.holdings = holdings;
        this.doom = doom;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Removes them for the acting board. Idempotent, and may be interrupted anywhere.
    @Upholds(RECORDING_AFTER_CONSENT)
    void end() {
        end(SchoolDay.today(clock));
    }

    void end(LocalDate today) {
        LocalDate before = SchoolYear.of(today).period().from();
        work.read(
                        Act.MAINTAIN,
                        () -> jdbc.sql(OVER)
                                .param("before", before)
                                .query((row, n) -> new AlbumId(Rows.uuid(row, "id")))
                                .list())
                .forEach(this::end);
    }

    /// Removes the album when nothing is left in it. The key of its title is scheduled for
    /// destruction in the same transaction, as for a version of a picture.
    void end(AlbumId album) {
        boolean gone = holdings.destroyAlbum(() -> endNow(album));
        if (gone) {
            doom.finish();
        }
    }

    private record Line(PictureId id, boolean ended) {}

    private boolean endNow(AlbumId album) {
        if (sql(FIND, album).query(UUID.class).optional().isEmpty()) {
            return false;
        }
        List<Line> pictures = sql(PICTURES, album)
                .query((row, n) -> new Line(new PictureId(Rows.uuid(row, "id")), row.getObject("ended_on") != null))
                .list();
        Set<PictureId> ids = pictures.stream().map(Line::id).collect(Collectors.toSet());
        if (!pictures.stream().allMatch(Line::ended)
                || !others.orderedStream().allMatch(listener -> listener.letGo(ids))) {
            return false;
        }
        sql(DOOM, album).param("at", Rows.timestamp(clock.instant())).update();
        sql(DELETE_MARKS, album).update();
        sql(DELETE_PICTURES, album).update();
        sql(DELETE, album).update();
        log.append(log.done(Act.MAINTAIN, RECORDING_AFTER_CONSENT, "album-gone")
                .through(album)
                .counting(ids.size()));
        return true;
    }

    private JdbcClient.StatementSpec sql(String statement, AlbumId album) {
        return jdbc.sql(statement).param("album", album.value());
    }
}
