package nl.zorgvuldig.platform.audit.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.ActRegistry;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.Checkpoint;
import nl.zorgvuldig.platform.audit.LogKeys;
import nl.zorgvuldig.platform.audit.LogResumptionFailed;
import nl.zorgvuldig.platform.audit.events.AuditEventRow;
import nl.zorgvuldig.platform.audit.events.CanonicalEvent;
import nl.zorgvuldig.platform.audit.events.LogSealer;
import nl.zorgvuldig.platform.audit.events.LogStore;
import nl.zorgvuldig.platform.audit.events.LogStore.Head;
import nl.zorgvuldig.platform.audit.tree.MerkleFrontier;
import nl.zorgvuldig.platform.audit.tree.SignedNote;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings a log that was restored from an old copy up to the end of a later export of it: the
/// events in between come back at their own places. Only what the key of this log signed is
/// trusted: with the events added, the tree must be exactly the one the export's checkpoint signs.
public final class LogResumption {
    private static final int SOME = 1_000;
    private static final int FIELDS = 12;
    private static final String ADD_EVENT = """
            insert into audit.event (board, id, at, actor, act, subject, clause, outcome, relation, via, count)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (board, id) do nothing""";
    private static final String RESUMED = "insert into audit.resumed (board, leaf, until) values (?, ?, ?)";
    private static final String BEFORE = "delete from audit.resumed where board = :board returning leaf";
    private static final String CAUGHT_UP = "delete from audit.resumed where board = ?";
    private static final String UNFINISHED = "select exists (select from audit.resumed where board = :board)";
    private static final String SINCE = "select "
            + AuditEventRow.COLUMNS
            + " from audit.resumed r join audit.leaf l on l.board = :board"
            + " and l.index >= r.leaf and l.index < r.until"
            + " join audit.event e on e.board = :board and e.id = l.event"
            + " where r.board = :board order by l.index";
    private static final int[] EVENT = {
        Types.OTHER,
        Types.OTHER,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.OTHER,
        Types.VARCHAR,
        Types.OTHER,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.OTHER,
        Types.INTEGER
    };

    private final Work work;
    private final LogStore store;
    private final LogSealer sealer;
    private final JdbcTemplate batches;
    private final JdbcClient client;
    private final LogKeys keys;
    private final ActRegistry acts;
    private final Clock clock;

    public LogResumption(DataSource app, Work work, LogSealer sealer, LogKeys keys, ActRegistry acts, Clock clock) {
        this.work = work;
        this.store = new LogStore(app);
        this.sealer = sealer;
        this.batches = new JdbcTemplate(app);
        this.client = JdbcClient.create(batches);
        this.keys = keys;
        this.acts = acts;
        this.clock = clock;
    }

    /// @param export the zip file of an export
    /// @return the events that came back, now or before; until [#caughtUp]
    /// @throws LogResumptionFailed when it is not a later export of this whole log; then nothing
    ///     changed
    public List<AuditEvent> resume(BoardId board, InputStream export) {
        return work.write(Act.MAINTAIN, () -> {
            try {
                read(board, log(export));
                return since(board);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw new LogResumptionFailed("This is not an export of the log.", unreadable);
            }
        });
    }

    private List<AuditEvent> since(BoardId board) {
        return client.sql(SINCE)
                .param("board", board.value())
                .query((row, n) -> AuditEventRow.event(acts, board, row))
                .list();
    }

    /// Whether events came back whose consequences may not have been carried out.
    public boolean unfinished(BoardId board) {
        return work.read(
                Act.MAINTAIN,
                () -> client.sql(UNFINISHED)
                        .param("board", board.value())
                        .query(Boolean.class)
                        .single());
    }

    /// Confirms that the consequences of the events were carried out.
    public void caughtUp(BoardId board) {
        work.change(Act.MAINTAIN, () -> batches.update(CAUGHT_UP, board.value()));
    }

    private static BufferedReader log(InputStream export) throws IOException {
        ZipInputStream zip = new ZipInputStream(export);
        for (@Nullable ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
            if (one.getName().equals("log.txt")) {
                return new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
            }
        }
        throw new IOException("no log.txt");
    }

    private void read(BoardId board, BufferedReader log) throws IOException {
        if (!LogExporter.VERSION.equals(log.readLine())) {
            throw new IOException("another form");
        }
        Head head = store.head(board);
        MerkleFrontier frontier = sealer.frontier(board, head);
        @Nullable Checkpoint newest = null;
        List<AuditEvent> back = new ArrayList<>();
        List<Line> some = new ArrayList<>();
        for (@Nullable String line = log.readLine(); line != null; line = log.readLine()) {
            if (line.startsWith("checkpoint ")) {
                newest = checkpoint(board, line.substring(11));
            } else if (line.startsWith("event ")) {
                String[] fields = line.split(" ", 5);
                if (Long.parseLong(fields[1]) < head.leaves()) {
                    continue;
                }
                if (Long.parseLong(fields[1]) != frontier.size() + some.size()) {
                    throw new LogResumptionFailed("Lines are missing in this export.");
                }
                AuditEvent event = event(board, fields[4]);
                some.add(new Line(event.id().value(), fields[4].getBytes(StandardCharsets.UTF_8)));
                back.add(event);
                if (some.size() == SOME) {
                    add(board, frontier, some, back);
                }
            }
        }
        if (newest == null) {
            throw new IOException("no checkpoint");
        }
        add(board, frontier, some, back);
        if (newest.size() > head.leaves() || newest.size() == frontier.size()) {
            mustBeSigned(frontier, newest);
        }
        if (!back.isEmpty()) {
            sealer.keep(newest, clock.instant());
            batches.update(RESUMED, board.value(), first(board, head.leaves()), frontier.size());
        }
    }

    /// The place of the first event that came back, also when a resumption that was cut off is
    /// continued.
    private long first(BoardId board, long now) {
        return client.sql(BEFORE)
                .param("board", board.value())
                .query(Long.class)
                .optional()
                .map(before -> Math.min(before, now))
                .orElse(now);
    }

    private record Line(UUID id, byte[] text) {}

    private void add(BoardId board, MerkleFrontier frontier, List<Line> some, List<AuditEvent> back) {
        List<AuditEvent> events = back.subList(back.size() - some.size(), back.size());
        batches.batchUpdate(ADD_EVENT, events.stream().map(LogResumption::row).toList(), EVENT);
        sealer.leaves(board, frontier, some.stream().map(Line::id).toList(), texts(some));
        some.clear();
    }

    private static List<byte[]> texts(List<Line> some) {
        return some.stream().map(Line::text).toList();
    }

    private void mustBeSigned(MerkleFrontier frontier, Checkpoint newest) {
        if (frontier.size() != newest.size() || !Arrays.equals(frontier.root(), newest.rootHash())) {
            throw new LogResumptionFailed("This export is not of the log that was restored.");
        }
    }

    private Checkpoint checkpoint(BoardId board, String encoded) {
        String note = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        return Checkpoint.parse(note)
                .filter(checkpoint -> checkpoint.board().equals(board))
                .filter(checkpoint -> checkpoint.judge(keys.publicKey(board)) == SignedNote.Verdict.GENUINE)
                .orElseThrow(() -> new LogResumptionFailed("This export was not signed with the log's own key."));
    }

    private static Object[] row(AuditEvent event) {
        return new Object[] {
            event.board().value(),
            event.id().value(),
            LogStore.time(event.at()),
            event.actor().value(),
            event.act().code(),
            event.subject().orElse(null),
            event.clause().id(),
            event.outcome().code(),
            event.relation(),
            event.via().orElse(null),
            event.count()
        };
    }

    /// The event of a line; the line itself remains what is hashed.
    private AuditEvent event(BoardId board, String line) {
        String[] field = line.split(" ", -1);
        if (field.length != FIELDS || !field[0].equals(CanonicalEvent.VERSION) || !field[1].equals(board.toString())) {
            throw new IllegalArgumentException("not a line of this log");
        }
        return AuditEventRow.event(
                acts,
                board,
                UUID.fromString(field[2]),
                Instant.parse(field[3]),
                UUID.fromString(field[4]),
                field[5],
                optional(field[6]),
                field[7],
                field[8],
                field[9],
                optional(field[10]),
                Integer.parseInt(field[11]));
    }

    private static Optional<UUID> optional(String field) {
        return field.equals("-") ? Optional.empty() : Optional.of(UUID.fromString(field));
    }
}
