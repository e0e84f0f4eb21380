package nl.zorgvuldig.privacy.rights.restriction;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.privacy.rights.RightId;
import org.springframework.stereotype.Component;

/// Stores what is restricted because of which request: items by id, and the person concerned when
/// the whole is restricted.
@Component
public final class RightRestrictionStore {
    public static final String TABLE = "rights.still";
    private static final String ADD =
            "insert into rights.still (board, request, item) values (:board, :request, :item)";
    private static final String OF_REQUEST =
            "select item from rights.still where board = :board and request = :request";
    private static final String OF = """
            select s.item from rights.still s
            join rights.request r on r.board = :board and r.id = s.request
            where s.board = :board and (r.pupil = :about or r.person = :about) and not exists (
                select 1 from rights.step l
                where l.board = :board and l.request = s.request and l.what = 'lifted' and l.on_day <= access.today())""";
    private static final String TURNS = """
            select s.item, count(*) + count(l.step) as turns from rights.still s
            join rights.request r on r.board = :board and r.id = s.request
            left join rights.step l on l.board = :board and l.request = s.request and l.what = 'lifted'
            where s.board = :board and (r.pupil = :about or r.person = :about)
            group by s.item""";
    private static final String KEPT = """
            select distinct coalesce(r.pupil, r.person) from rights.request r
            where r.board = :board
              and (exists (select 1 from rights.still s where s.board = :board and s.request = r.id)
                    and not exists (
                        select 1 from rights.step l
                        where l.board = :board and l.request = r.id and l.what = 'lifted' and l.on_day <= access.today())
                or not exists (
                    select 1 from rights.step d
                    where d.board = :board and d.request = r.id and d.what in ('decided', 'withdrawn')))""";
    private static final String DELETE = """
            delete from rights.still where board = :board and request in (
                select r.id from rights.request r where r.board = :board and (r.pupil = :about or r.person = :about))""";

    private final BoardJdbc jdbc;

    RightRestrictionStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    public void add(RightId request, Collection<UUID> items) {
        items.forEach(item -> jdbc.sql(ADD)
                .param("request", request.value())
                .param("item", item)
                .update());
    }

    public Set<UUID> of(RightId request) {
        return new TreeSet<>(jdbc.sql(OF_REQUEST)
                .param("request", request.value())
                .query(UUID.class)
                .list());
    }

    /// What is restricted today of a person's data.
    Set<UUID> of(UUID subject) {
        return new TreeSet<>(
                jdbc.sql(OF).param("about", subject).query(UUID.class).list());
    }

    /// How many times each item was restricted or freed.
    Map<UUID, Integer> turns(UUID subject) {
        Map<UUID, Integer> turns = new HashMap<>();
        jdbc.sql(TURNS).param("about", subject).query(row -> {
            turns.put(Rows.uuid(row, "item"), row.getInt("turns"));
        });
        return turns;
    }

    /// The people whose data must not be destroyed today: something is restricted, or a request is
    /// undecided.
    Set<UUID> kept() {
        return new TreeSet<>(jdbc.sql(KEPT).query(UUID.class).list());
    }

    public int delete(UUID subject) {
        return jdbc.sql(DELETE).param("about", subject).update();
    }
}
