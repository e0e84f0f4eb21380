package nl.zorgvuldig.platform.audit.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.Checkpoint;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies what was sealed to the log of the program, from where it can be sent to another machine
/// as it happens: of each event what was done and how it ended, without who, whose and through
/// what; and each signed state. Silent unless the operator asks for it
/// (`OperatorSetting.TELL_EVENTS`, by the level of this logger).
///
/// For an event: `zorgvuldig-told-1 board line index at id act clause outcome relation`. No hash:
/// it has no salt, so whoever has ids of people could try which of them it fits. The signed state
/// commits to the event, and its index and id find it in an export.
///
/// For a state: `zorgvuldig-told-1 board signed size root`, the root in base64, as in an export.
public final class AuditLogShipper {
    private static final Logger LOG = LoggerFactory.getLogger(AuditLogShipper.class);
    private static final String VERSION = "zorgvuldig-told-1";

    private AuditLogShipper() {}

    /// The published part of one event: codes, as they are in the row.
    record Event(String at, UUID id, String act, String clause, String outcome, String relation) {
        static Event of(ResultSet row) throws SQLException {
            return new Event(
                    code(String.valueOf(AuditEventRow.at(row))),
                    AuditEventRow.id(row, "id"),
                    code(row.getString("act")),
                    code(row.getString("clause")),
                    code(row.getString("outcome")),
                    code(row.getString("relation")));
        }

        /// A forged row could contain anything: characters that no code has, line ends too, are
        /// replaced.
        private static String code(String text) {
            return text.replaceAll("[^A-Za-z0-9_.:-]", "?");
        }
    }

    static void line(BoardId board, long index, Event event) {
        LOG.info(
                "{} {} line {} {} {} {} {} {} {}",
                VERSION,
                board,
                index,
                event.at(),
                event.id(),
                event.act(),
                event.clause(),
                event.outcome(),
                event.relation());
    }

    static void signed(Checkpoint state) {
        LOG.info("{} {} signed {} {}", VERSION, state.board(), state.size(), state.root());
    }
}
