package nl.zorgvuldig.privacy.register.processing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.privacy.register.RegisterEntry;
import nl.zorgvuldig.privacy.register.RegisterSnapshot;
import org.springframework.stereotype.Component;

/// Stores the snapshots of the register and their sign-offs. Rows are added, and never changed.
@Component
public final class RegisterSnapshotStore {
    public static final String APPROVAL = "register.approval";

    private static final String NEWEST = """
            select id, taken_at, content from register.snapshot
            where board = :board and taken_at < :before order by taken_at desc, id desc limit 1""";
    private static final String LIST_TAKEN =
            "select id, taken_at from register.snapshot where board = :board order by taken_at desc, id desc";
    private static final String ADD_SNAPSHOT = """
            insert into register.snapshot (board, id, taken_at, content_hash, content)
            values (:board, :id, :at, :hash, :content)""";
    private static final String FIND_APPROVAL = """
            select approved_by, approved_at from register.approval where board = :board and snapshot = :snapshot""";
    private static final String ADD_APPROVAL = """
            insert into register.approval (board, snapshot, approved_by, approved_at)
            values (:board, :snapshot, :by, :at) on conflict (board, snapshot) do nothing""";

    private final BoardJdbc jdbc;

    RegisterSnapshotStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Who signed off a snapshot for the board, and when.
    public record Approval(PersonId by, Instant at) {}

    /// The snapshot in force just before a moment.
    public Optional<RegisterSnapshot> findBefore(Instant moment) {
        return jdbc.sql(NEWEST)
                .param("before", Rows.timestamp(moment))
                .query((row, n) -> new RegisterSnapshot(
                        Rows.uuid(row, "id"),
                        Rows.instant(row, "taken_at"),
                        RegisterEntry.read(Rows.text(row, "content"))))
                .optional();
    }

    /// When the register changed, newest first.
    public List<Instant> listTaken() {
        return jdbc.sql(LIST_TAKEN)
                .query((row, n) -> Rows.instant(row, "taken_at"))
                .list();
    }

    public void add(RegisterSnapshot snapshot, byte[] hash) {
        jdbc.sql(ADD_SNAPSHOT)
                .param("id", snapshot.id())
                .param("at", Rows.timestamp(snapshot.takenAt()))
                .param("hash", hash)
                .param("content", RegisterEntry.write(snapshot.entries()))
                .update();
    }

    public Optional<Approval> findApproval(UUID snapshot) {
        return jdbc.sql(FIND_APPROVAL)
                .param("snapshot", snapshot)
                .query((row, n) ->
                        new Approval(new PersonId(Rows.uuid(row, "approved_by")), Rows.instant(row, "approved_at")))
                .optional();
    }

    public int approve(UUID snapshot, Instant at) {
        return jdbc.sql(ADD_APPROVAL)
                .param("by", Acting.current().person().value())
                .param("at", Rows.timestamp(at))
                .param("snapshot", snapshot)
                .update();
    }
}
