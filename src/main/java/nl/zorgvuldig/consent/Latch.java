package nl.zorgvuldig.consent;

import java.util.Collection;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps "decide, then act" and "take back" apart: who acts on consent holds it still until the
/// transaction ends, who changes it waits for that. Per pupil, in a fixed order.
@Component
final class Latch {
    private static final String STILL = "select pg_advisory_xact_lock_shared(:pupil)";
    private static final String CHANGE = "select pg_advisory_xact_lock(:pupil)";

    private final JdbcClient jdbc;

    Latch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void holdStill(Collection<PupilId> pupils) {
        pupils.stream().map(Latch::key).sorted().distinct().forEach(key -> take(STILL, key));
    }

    void change(PupilId pupil) {
        take(CHANGE, key(pupil));
    }

    private void take(String statement, long key) {
        jdbc.sql(statement).param("pupil", key).query(row -> {});
    }

    private static long key(PupilId pupil) {
        return pupil.value().getMostSignificantBits()
                ^ Long.rotateLeft(pupil.value().getLeastSignificantBits(), 17);
    }
}
