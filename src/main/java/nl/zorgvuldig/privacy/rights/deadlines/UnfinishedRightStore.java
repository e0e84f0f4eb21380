package nl.zorgvuldig.privacy.rights.deadlines;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.privacy.rights.RightId;
import nl.zorgvuldig.privacy.rights.RightTerms;
import org.springframework.stereotype.Component;

/// Lists the requests that are undecided, or granted and not carried out, without their words.
@Component
final class UnfinishedRightStore {
    private static final String WAITING = """
            select r.id, r.pupil, r.asked_at, exists (
                select 1 from rights.step e
                where e.board = :board and e.request = r.id and e.what = 'extended') as extended
            from rights.request r
            where r.board = :board and not exists (
                select 1 from rights.step s
                where s.board = :board and s.request = r.id
                  and (s.what in ('withdrawn', 'done') or s.outcome = 'refused'
                    or s.what = 'decided' and r.kind = 'restriction'))
            order by r.asked_at, r.id""";

    private final BoardJdbc jdbc;

    UnfinishedRightStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// The longest waiting first.
    List<UnfinishedRight> list() {
        return jdbc.sql(WAITING)
                .query((row, n) -> new UnfinishedRight(
                        new RightId(Rows.uuid(row, "id")),
                        Rows.optionalUuid(row, "pupil").map(PupilId::new),
                        new RightTerms(SchoolDay.of(Rows.instant(row, "asked_at")), row.getBoolean("extended"))))
                .list();
    }

    /// A request that awaits its keeper.
    ///
    /// @param pupil whom it is about; empty when it is about the requester
    record UnfinishedRight(RightId id, Optional<PupilId> pupil, RightTerms terms) {}
}
