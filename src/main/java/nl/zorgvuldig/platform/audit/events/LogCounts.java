package nl.zorgvuldig.platform.audit.events;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.DossierOpeningCount;
import nl.zorgvuldig.platform.audit.SealingBacklog;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts of events. Each call runs inside a unit of work.
public final class LogCounts {
    private static final String OPENED = """
            select subject, relation, count(*) as times from audit.event
            where board = :board and id >= :lowest and act = 'read' and outcome = 'granted' and subject is not null
            group by subject, relation""";
    private static final String UNSEALED = """
            select count(*) as lines, count(*) filter (where e.at < :before and not exists (
                select 1 from audit.leaf l where l.board = :board and l.event = e.id)) as waiting
            from audit.event e where e.board = :board and e.id >= :lowest""";

    private static final String VERIFIED = """
            select exists (
                select 1 from audit.event
                where board = :board and id >= :lowest and act = 'export_log' and relation = 'verified')""";

    private final JdbcClient client;

    public LogCounts(DataSource app) {
        client = JdbcClient.create(app);
    }

    public List<DossierOpeningCount> opened(BoardId board, Instant since) {
        return client.sql(OPENED)
                .param("board", board.value())
                .param("lowest", Id.lowest(since.toEpochMilli()))
                .query((row, number) -> new DossierOpeningCount(
                        AuditEventRow.id(row, "subject"),
                        Objects.requireNonNull(row.getString("relation")),
                        row.getLong("times")))
                .list();
    }

    public boolean verified(BoardId board, Instant since) {
        return client.sql(VERIFIED)
                .param("board", board.value())
                .param("lowest", Id.lowest(since.toEpochMilli()))
                .query(Boolean.class)
                .single();
    }

    /// @param before events since then are still being sealed
    public SealingBacklog unsealed(BoardId board, Instant since, Instant before) {
        return client.sql(UNSEALED)
                .param("board", board.value())
                .param("lowest", Id.lowest(since.toEpochMilli()))
                .param("before", LogStore.time(before))
                .query((row, number) -> new SealingBacklog(row.getLong("lines"), row.getLong("waiting")))
                .single();
    }
}
