package nl.zorgvuldig.rights;

import java.util.List;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import org.springframework.stereotype.Component;

/// Which requests wait for a decision, without a word of them.
@Component
final class WaitingStore {
    private static final String WAITING = """
            select r.id, r.pupil, r.asked_at, exists (
                select 1 from rights.step e
                where e.board = :board and e.request = r.id and e.what = 'extended') as extended
            from rights.request r
            where r.board = :board and not exists (
                select 1 from rights.step s
                where s.board = :board and s.request = r.id and s.what in ('decided', 'withdrawn'))
            order by r.asked_at, r.id""";

    private final BoardJdbc jdbc;

    WaitingStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// The longest waiting first.
    List<Waiting> list() {
        return jdbc.sql(WAITING)
                .query((row, n) -> new Waiting(
                        new RightId(Rows.uuid(row, "id")),
                        Rows.optionalUuid(row, "pupil").map(PupilId::new),
                        new RightTerms(SchoolDay.of(Rows.instant(row, "asked_at")), row.getBoolean("extended"))))
                .list();
    }
}
