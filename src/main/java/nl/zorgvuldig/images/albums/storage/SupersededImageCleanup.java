package nl.zorgvuldig.images.albums.storage;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.List;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Destroys superseded versions: key, blob, and then the row that scheduled it. After an
/// interruption the next run continues.
@Component
public final class SupersededImageCleanup {
    private static final String LIST = "select version, blob from media.doomed where board = :board order by since";
    private static final String DONE = "delete from media.doomed where board = :board and version = :version";

    private final BoardJdbc jdbc;
    private final PictureFiles files;
    private final Boards boards;
    private final Work work;

    SupersededImageCleanup(BoardJdbc jdbc, PictureFiles files, Boards boards, Work work) {
        this.jdbc = jdbc;
        this.files = files;
        this.boards = boards;
        this.work = work;
    }

    private record Version(java.util.UUID version, BlobId blob) {}

    /// Destroys all of the acting board. Idempotent. Outside a unit of work.
    @Upholds(RECORDING_AFTER_CONSENT)
    public void finish() {
        Acting program = boards.program(Acting.current().board());
        program.run(() -> {
            for (Version version : work.read(Act.MAINTAIN, this::list)) {
                files.destroy(version.version(), version.blob());
                work.change(Act.MAINTAIN, () -> done(version));
            }
        });
    }

    private List<Version> list() {
        return jdbc.sql(LIST)
                .query((row, n) -> new Version(Rows.uuid(row, "version"), new BlobId(Rows.uuid(row, "blob"))))
                .list();
    }

    private void done(Version version) {
        jdbc.sql(DONE).param("version", version.version()).update();
    }
}
