package nl.zorgvuldig.platform.audit.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.ActRegistry;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import org.jspecify.annotations.Nullable;

/// Row of `audit.event`, as an event to show and as the line to hash. The line is made of the raw
/// values, also when one is no code this program knows: so a forged row is reported by the
/// verification instead of stopping it.
public final class AuditEventRow {
    public static final String COLUMNS =
            "e.id, e.at, e.actor, e.act, e.subject, e.clause, e.outcome, e.relation, e.via, e.count";

    private AuditEventRow() {}

    /// @throws IllegalStateException when the row contains an unknown code
    public static AuditEvent event(ActRegistry acts, BoardId board, ResultSet row) throws SQLException {
        try {
            return event(
                    acts,
                    board,
                    id(row, "id"),
                    at(row),
                    id(row, "actor"),
                    row.getString("act"),
                    Optional.ofNullable(row.getObject("subject", UUID.class)),
                    row.getString("clause"),
                    row.getString("outcome"),
                    row.getString("relation"),
                    Optional.ofNullable(row.getObject("via", UUID.class)),
                    row.getInt("count"));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException(
                    "line " + id(row, "id") + " of the log is not one this program wrote", unknown);
        }
    }

    /// @throws IllegalArgumentException when a code is unknown
    public static AuditEvent event(
            ActRegistry acts,
            BoardId board,
            UUID id,
            Instant at,
            UUID actor,
            String act,
            Optional<UUID> subject,
            String clause,
            String outcome,
            String relation,
            Optional<UUID> via,
            int count) {
        return new AuditEvent(
                new EventId(id),
                board,
                at,
                new PersonId(actor),
                acts.find(act).orElseThrow(IllegalArgumentException::new),
                subject,
                Clause.find(clause).orElseThrow(IllegalArgumentException::new),
                AuditOutcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                relation,
                via,
                count);
    }

    public static byte[] line(BoardId board, ResultSet row) throws SQLException {
        CanonicalEvent line = new CanonicalEvent();
        line.begin();
        line.id(board.value());
        line.id(id(row, "id"));
        line.moment(CanonicalEvent.micros(at(row)));
        line.id(id(row, "actor"));
        line.code(row.getString("act"));
        optional(line, row.getObject("subject", UUID.class));
        line.code(row.getString("clause"));
        line.code(row.getString("outcome"));
        line.code(row.getString("relation"));
        optional(line, row.getObject("via", UUID.class));
        line.number(row.getInt("count"));
        return Arrays.copyOf(line.bytes(), line.length());
    }

    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static void optional(CanonicalEvent line, @Nullable UUID id) {
        if (id == null) {
            line.absent();
        } else {
            line.id(id);
        }
    }
}
