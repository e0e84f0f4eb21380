package nl.zorgvuldig.consultation;

import java.time.Instant;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// How far a consultation is, step by step. Each says how many rows it changed: none when the step
/// before it was not taken, or another was.
@Component
final class StepStore {
    private static final String BEGIN = """
            update consultation.meeting set begun_at = :at
            where board = :board and id = :id and begun_at is null and cancelled_at is null""";
    private static final String CANCEL = """
            update consultation.meeting set cancelled_at = :at, revision = revision + 1
            where board = :board and id = :id and begun_at is null and cancelled_at is null""";
    private static final String FREEZE = """
            update consultation.meeting set closing_at = coalesce(closing_at, :at)
            where board = :board and id = :id and begun_at is not null and closed_at is null""";
    private static final String THAW = """
            update consultation.meeting set closing_at = null
            where board = :board and id = :id and closed_at is null""";
    private static final String CLOSE = """
            update consultation.meeting set closed_at = :at
            where board = :board and id = :id and closing_at is not null and closed_at is null""";

    private final BoardJdbc jdbc;

    StepStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    int begin(ConsultationId id, Instant at) {
        return sql(BEGIN, id).param("at", Rows.timestamp(at)).update();
    }

    int cancel(ConsultationId id, Instant at) {
        return sql(CANCEL, id).param("at", Rows.timestamp(at)).update();
    }

    /// From now on nobody writes in it.
    int freeze(ConsultationId id, Instant at) {
        return sql(FREEZE, id).param("at", Rows.timestamp(at)).update();
    }

    /// One can write in it again.
    int thaw(ConsultationId id) {
        return sql(THAW, id).update();
    }

    int close(ConsultationId id, Instant at) {
        return sql(CLOSE, id).param("at", Rows.timestamp(at)).update();
    }

    private StatementSpec sql(String statement, ConsultationId id) {
        return jdbc.sql(statement).param("id", id.value());
    }
}
