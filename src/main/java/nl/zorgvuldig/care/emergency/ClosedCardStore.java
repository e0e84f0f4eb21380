package nl.zorgvuldig.care.emergency;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Database store of the days since when kept cards may not be shown. System account only.
@Component
final class ClosedCardStore {
    static final String TABLE = "emergency.closed";
    private static final String ADD = """
            insert into emergency.closed (board, pupil, since) values (:board, :pupil, :since)
            on conflict (board, pupil) do nothing""";
    private static final String LIST = "select pupil, since from emergency.closed where board = :board";
    private static final String DELETE = "delete from emergency.closed where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    ClosedCardStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// The first day counts.
    void add(PupilId pupil, LocalDate since) {
        jdbc.sql(ADD).param("pupil", pupil.value()).param("since", since).update();
    }

    Map<PupilId, LocalDate> list() {
        Map<PupilId, LocalDate> since = new HashMap<>();
        jdbc.sql(LIST).query(row -> {
            since.put(new PupilId(Rows.uuid(row, "pupil")), Rows.date(row, "since"));
        });
        return since;
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }
}
