package nl.zorgvuldig.consultation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps writing and closing apart: who writes holds a consultation still until the transaction
/// ends, who closes it waits for that. So nothing is written between the last look and the closing.
@Component
final class Latch {
    private static final String WRITE = "select pg_advisory_xact_lock_shared(:key)";
    private static final String CLOSE = "select pg_advisory_xact_lock(:key)";

    private final JdbcClient jdbc;

    Latch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void whileWriting(ConsultationId id) {
        take(WRITE, id);
    }

    void toClose(ConsultationId id) {
        take(CLOSE, id);
    }

    private void take(String statement, ConsultationId id) {
        jdbc.sql(statement)
                .param(
                        "key",
                        id.value().getMostSignificantBits()
                                ^ Long.rotateLeft(id.value().getLeastSignificantBits(), 29))
                .query(row -> {});
    }
}
