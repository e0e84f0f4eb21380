package nl.zorgvuldig.privacy.retention.destruction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.privacy.retention.destruction.Destruction.Number;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Stores what remains of a destruction: the numbers of rows there were, its certificate, and,
/// while it runs, the parents who are removed along with it.
@Component
public final class DestructionTraceStore {
    public static final String COMPANION = "retention.companion";

    private static final String ADD_COUNT = """
            insert into retention.removal (board, destruction, place, class, amount)
            values (:board, :id, :place, :class, :amount) on conflict (board, destruction, place) do nothing""";
    private static final String COUNTS = """
            select place, class, amount from retention.removal
            where board = :board and destruction = :id order by place""";
    private static final String ADD_COMPANION = """
            insert into retention.companion (board, destruction, guardian) values (:board, :id, :guardian)
            on conflict (board, destruction, guardian) do nothing""";
    private static final String COMPANIONS = """
            select guardian from retention.companion
            where board = :board and destruction = :id order by guardian""";
    private static final String ALL_COMPANIONS =
            "select distinct guardian from retention.companion where board = :board";
    private static final String ADD_TO_NEWEST = """
            insert into retention.companion (board, destruction, guardian)
            select d.board, d.id, :guardian from retention.destruction d
            where d.board = :board and d.state = 'finished' and d.part = 'dossier'
            order by d.finished_at desc, d.id limit 1
            on conflict (board, destruction, guardian) do nothing""";
    private static final String LEFT_BEHIND = """
            select distinct c.destruction from retention.companion c
            join retention.destruction d on d.board = :board and d.id = c.destruction
            where c.board = :board and d.state = 'finished'""";
    private static final String FORGET_COMPANION =
            "delete from retention.companion where board = :board and destruction = :id and guardian = :guardian";
    private static final String ADD_CERTIFICATE = """
            insert into retention.certificate (board, destruction, line, shown)
            values (:board, :id, :line, :shown) on conflict (board, destruction) do nothing""";
    private static final String CERTIFICATE =
            "select line, shown from retention.certificate where board = :board and destruction = :id";

    private static final String CERTIFIED = """
            select destruction from retention.certificate
            where board = :board and destruction > :id order by destruction limit :limit""";

    private final BoardJdbc jdbc;

    DestructionTraceStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Content of a certificate, as one line for machines and as text for people.
    public record Said(String line, String shown) {}

    void add(Number id, HeldRowCount count) {
        sql(ADD_COUNT, id)
                .param("place", count.place())
                .param("class", count.code())
                .param("amount", count.rows())
                .update();
    }

    public List<HeldRowCount> counts(Number id) {
        return sql(COUNTS, id)
                .query((row, n) ->
                        new HeldRowCount(Rows.text(row, "place"), Rows.text(row, "class"), "", row.getInt("amount")))
                .list();
    }

    void add(Number id, PersonId guardian) {
        sql(ADD_COMPANION, id).param("guardian", guardian.value()).update();
    }

    public List<PersonId> companions(Number id) {
        return sql(COMPANIONS, id).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    /// The companions of all destructions.
    Set<PersonId> companions() {
        return jdbc.sql(ALL_COMPANIONS).query(UUID.class).list().stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /// Adds a parent to the destruction of a dossier that completed last.
    ///
    /// @return whether there is one
    boolean addToNewest(PersonId guardian) {
        return jdbc.sql(ADD_TO_NEWEST).param("guardian", guardian.value()).update() == 1;
    }

    /// Completed destructions with parents who were kept back.
    public List<Number> listLeftBehind() {
        return jdbc.sql(LEFT_BEHIND).query(UUID.class).list().stream()
                .map(Number::new)
                .toList();
    }

    public int forget(Number id, PersonId guardian) {
        return sql(FORGET_COMPANION, id).param("guardian", guardian.value()).update();
    }

    /// Adds a certificate; an existing one stays.
    public void add(Number id, Said said) {
        sql(ADD_CERTIFICATE, id)
                .param("line", said.line())
                .param("shown", said.shown())
                .update();
    }

    public Optional<Said> findCertificate(Number id) {
        return sql(CERTIFICATE, id)
                .query((row, n) -> new Said(Rows.text(row, "line"), Rows.text(row, "shown")))
                .optional();
    }

    /// The numbers of all certificates, in pages.
    public List<Number> listCertified(Optional<Number> after, int limit) {
        return sql(CERTIFIED, after.orElse(new Number(new UUID(0, 0))))
                .param("limit", limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(Number::new)
                .toList();
    }

    private StatementSpec sql(String statement, Number id) {
        return jdbc.sql(statement).param("id", id.value());
    }
}
