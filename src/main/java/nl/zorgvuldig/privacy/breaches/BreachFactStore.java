package nl.zorgvuldig.privacy.breaches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.privacy.breaches.BreachFacts.Judged;
import org.springframework.stereotype.Component;

/// Reads the facts that determine the state of breaches, without decrypting anything.
@Component
public final class BreachFactStore {
    private static final String ALL = """
            select b.id, b.noticed_at, a.risk, a.aware_at, m.way, c.closed_at,
                (select count(*) from breaches.notice n where n.board = :board and n.breach = b.id) as notices,
                (select count(*) from breaches.telling t
                    where t.board = :board and t.breach = b.id and t.told_at is not null) as told,
                (select count(*) from breaches.telling t
                    where t.board = :board and t.breach = b.id and t.told_at is null)
                + (select count(*) from breaches.affected p
                    where p.board = :board and p.breach = b.id and p.people is null and m.way = 'each') as waiting
            from breaches.breach b
            left join breaches.assessment a on a.board = :board and a.breach = b.id and a.version =
                (select max(v.version) from breaches.assessment v where v.board = :board and v.breach = b.id)
            left join breaches.announcement m on m.board = :board and m.breach = b.id and m.way =
                (select max(v.way) from breaches.announcement v where v.board = :board and v.breach = b.id)
            left join breaches.closing c on c.board = :board and c.breach = b.id
            where b.board = :board""";
    private static final String LAST = """
            select b.id, greatest(b.reported_at,
                (select max(a.assessed_at) from breaches.assessment a where a.board = :board and a.breach = b.id),
                (select max(n.recorded_at) from breaches.notice n where n.board = :board and n.breach = b.id),
                (select max(m.made_at) from breaches.announcement m where m.board = :board and m.breach = b.id),
                (select max(t.told_at) from breaches.telling t where t.board = :board and t.breach = b.id)) as last_at
            from breaches.breach b
            where b.board = :board""";

    private final BoardJdbc jdbc;
    private final Locks locks;

    BreachFactStore(BoardJdbc jdbc, Locks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /// Facts of all breaches that the acting person may see, by id.
    public Map<BreachId, BreachFacts> list() {
        Map<BreachId, BreachFacts> all = new LinkedHashMap<>();
        jdbc.sql(ALL + " order by b.reported_at desc, b.id").query(row -> {
            all.put(new BreachId(Rows.uuid(row, "id")), facts(row));
        });
        return all;
    }

    /// When each breach was last added to, or last had a notification delivered.
    public Map<BreachId, Instant> listLast() {
        Map<BreachId, Instant> all = new LinkedHashMap<>();
        jdbc.sql(LAST).query(row -> {
            all.put(new BreachId(Rows.uuid(row, "id")), Rows.instant(row, "last_at"));
        });
        return all;
    }

    public Optional<BreachFacts> find(BreachId id) {
        return jdbc.sql(ALL + " and b.id = :id")
                .param("id", id.value())
                .query((row, n) -> facts(row))
                .optional();
    }

    /// Locks the breach until the transaction ends: nobody else can assess or close it, fix the
    /// text for the persons concerned, notify the authority, or add affected pupils. Read the
    /// facts after this.
    public void hold(BreachId id) {
        locks.alone("breach", id);
    }

    private static BreachFacts facts(ResultSet row) throws SQLException {
        Optional<String> risk = Optional.ofNullable(row.getString("risk"));
        return new BreachFacts(
                Rows.instant(row, "noticed_at"),
                risk.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Judged(Codes.read(BreachRisk.class, risk.get()), Rows.instant(row, "aware_at"))),
                row.getInt("notices"),
                Optional.ofNullable(row.getString("way")).map(text -> Codes.read(BreachAnnouncement.Way.class, text)),
                row.getInt("told"),
                row.getInt("waiting"),
                Rows.optionalInstant(row, "closed_at"));
    }
}
