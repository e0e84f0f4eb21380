package nl.zorgvuldig.media;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.List;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Destroys versions that were replaced: key, blob, and then the row that asked for it. Whatever
/// stops in between, the next time goes on from there.
@Component
final class Doom {
    private static final String LIST = "select version, blob from media.doomed where board = :board order by since";
    private static final String DONE = "delete from media.doomed where board = :board and version = :version";

    private final BoardJdbc jdbc;
    private final PictureFiles files;
    private final Boards boards;
    private final Work work;

    Doom(BoardJdbc jdbc, PictureFiles files, Boards boards, Work work) {
        this.jdbc = jdbc;
        this.files = files;
        this.boards = boards;
        this.work = work;
    }

    private record Version(java.util.UUID version, BlobId blob) {}

    /// Everything of the board one acts for. May be repeated. Outside a unit of work.
    @Upholds(RECORDING_AFTER_CONSENT)
    void finish() {
        Acting program = boards.program(Acting.current().board());
        program.run(() -> {
            for (Version one : work.read(Act.MAINTAIN, this::list)) {
                files.destroy(one.version(), one.blob());
                work.change(Act.MAINTAIN, () -> done(one));
            }
        });
    }

    private List<Version> list() {
        return jdbc.sql(LIST)
                .query((row, n) -> new Version(Rows.uuid(row, "version"), new BlobId(Rows.uuid(row, "blob"))))
                .list();
    }

    private void done(Version one) {
        jdbc.sql(DONE).param("version", one.version()).update();
    }
}
