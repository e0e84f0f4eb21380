package nl.zorgvuldig.platform.audit.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.ActRegistry;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.LogSearch;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Store that reads the events of the log. Each call runs inside a unit of work.
public final class AuditEventStore {
    private static final String PAGE =
            "select " + AuditEventRow.COLUMNS + " from audit.event e where e.board = :board and e.id < :before";
    private static final String IN_PERIOD =
            " and e.id >= :lowest and e.id < :highest and e.at >= :from and e.at < :until";
    private static final String ABOUT = " and e.subject = :subject";
    private static final String DOING_ONE_OF = " and e.act in (:acts)";
    private static final String BY = " and e.actor = :actor";
    private static final String DOING = " and e.act = :act";
    private static final String ENDING = " and e.outcome = :outcome";
    private static final String UNDER = " and e.clause = :clause";
    private static final String NEWEST_FIRST = " order by e.id desc limit :limit";
    private static final String ONE =
            "select " + AuditEventRow.COLUMNS + " from audit.event e where e.board = :board and e.id = :id";
    private static final String FIRST =
            "select " + AuditEventRow.COLUMNS + " from audit.event e where e.board = :board order by e.id limit 1";
    private static final String THROUGH = "select "
            + AuditEventRow.COLUMNS
            + " from audit.event e where e.board = :board and e.subject = :subject"
            + " and e.via = :via order by e.id limit 1";

    /// The moments in an id and in a row are taken one after the other; they never differ by more.
    private static final long SLACK_MILLIS = 60_000;

    private static final UUID HIGHEST = new UUID(-1, -1);

    private final JdbcClient client;
    private final ActRegistry known;

    public AuditEventStore(DataSource app, ActRegistry known) {
        this.client = JdbcClient.create(app);
        this.known = known;
    }

    public List<AuditEvent> about(BoardId board, UUID subject, int limit, Optional<EventId> before) {
        return client.sql(PAGE + ABOUT + NEWEST_FIRST)
                .param("board", board.value())
                .param("before", before.map(EventId::value).orElse(HIGHEST))
                .param("subject", subject)
                .param("limit", limit)
                .query((row, number) -> AuditEventRow.event(known, board, row))
                .list();
    }

    public List<AuditEvent> about(BoardId board, UUID subject, Set<Act> acts, int limit, Optional<EventId> before) {
        return client.sql(PAGE + ABOUT + DOING_ONE_OF + NEWEST_FIRST)
                .param("board", board.value())
                .param("before", before.map(EventId::value).orElse(HIGHEST))
                .param("subject", subject)
                .param("acts", acts.stream().map(Act::code).toList())
                .param("limit", limit)
                .query((row, number) -> AuditEventRow.event(known, board, row))
                .list();
    }

    public List<AuditEvent> search(BoardId board, LogSearch wanted, int limit, Optional<EventId> before) {
        return bind(sql(wanted), board, wanted, limit, before)
                .query((row, number) -> AuditEventRow.event(known, board, row))
                .list();
    }

    /// Continues where the previous page ended, never by a number of events to skip.
    static String sql(LogSearch wanted) {
        return PAGE
                + IN_PERIOD
                + (wanted.subject().isPresent() ? ABOUT : "")
                + (wanted.actor().isPresent() ? BY : "")
                + (wanted.act().isPresent() ? DOING : "")
                + (wanted.outcome().isPresent() ? ENDING : "")
                + (wanted.clause().isPresent() ? UNDER : "")
                + NEWEST_FIRST;
    }

    JdbcClient.StatementSpec bind(String sql, BoardId board, LogSearch wanted, int limit, Optional<EventId> before) {
        return client.sql(sql)
                .param("board", board.value())
                .param("before", before.map(EventId::value).orElse(HIGHEST))
                .param("lowest", Id.lowest(Math.max(0, wanted.from().toEpochMilli() - SLACK_MILLIS)))
                .param("highest", Id.lowest(Math.max(0, wanted.until().toEpochMilli() + SLACK_MILLIS)))
                .param("from", LogStore.time(wanted.from()))
                .param("until", LogStore.time(wanted.until()))
                .param("subject", wanted.subject().orElse(HIGHEST))
                .param("actor", wanted.actor().map(PersonId::value).orElse(HIGHEST))
                .param("act", wanted.act().map(Act::code).orElse(""))
                .param("outcome", wanted.outcome().map(AuditOutcome::code).orElse(""))
                .param("clause", wanted.clause().map(Clause::id).orElse(""))
                .param("limit", limit);
    }

    public Optional<AuditEvent> find(BoardId board, EventId id) {
        return client.sql(ONE)
                .param("board", board.value())
                .param("id", id.value())
                .query((row, number) -> AuditEventRow.event(known, board, row))
                .optional();
    }

    public Optional<AuditEvent> first(BoardId board) {
        return client.sql(FIRST)
                .param("board", board.value())
                .query((row, number) -> AuditEventRow.event(known, board, row))
                .optional();
    }

    /// The event about someone that runs through this; the first, if there were more.
    public Optional<AuditEvent> through(BoardId board, UUID subject, UUID via) {
        return client.sql(THROUGH)
                .param("board", board.value())
                .param("subject", subject)
                .param("via", via)
                .query((row, number) -> AuditEventRow.event(known, board, row))
                .optional();
    }
}
