package nl.zorgvuldig.privacy.breaches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import org.springframework.stereotype.Component;

/// Stores breach reports. Rows are added, can be narrowed in visibility, and are deleted all
/// together at the end.
@Component
public final class BreachStore {
    public static final String TABLE = "breaches.breach";

    private static final String LIST = """
            select id, reported_by, reported_at, noticed_at, school, circle, touched, many, sealed_what, sealed_done
            from breaches.breach where board = :board""";
    private static final String ONE = LIST + " and id = :id";
    private static final String BY = LIST + " and reported_by = :person order by reported_at desc, id";
    private static final String FILED = "select school, circle from breaches.breach where board = :board and id = :id";
    private static final String ADD = """
            insert into breaches.breach (board, id, reported_by, reported_at, noticed_at, school, circle, touched, many,
                sealed_what, sealed_done)
            values (:board, :id, :by, :at, :noticed, :school, :circle, :touched, :many, :what, :done)""";
    private static final String NARROW = """
            update breaches.breach set circle = 'protection'
            where board = :board and id = :id and circle = 'school'""";
    private static final String DELETE = "delete from breaches.breach where board = :board and id = :id";

    private final BoardJdbc jdbc;
    private final BreachSeals seals;

    BreachStore(BoardJdbc jdbc, BreachSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    public void add(Breach breach) {
        jdbc.sql(ADD)
                .param("id", breach.id().value())
                .param("by", breach.reporter().value())
                .param("at", Rows.timestamp(breach.reportedAt()))
                .param("noticed", Rows.timestamp(breach.noticedAt()))
                .param("school", breach.school().map(SchoolId::value).orElse(null))
                .param("circle", Codes.of(breach.circle()))
                .param(
                        "touched",
                        breach.touched().stream().sorted().map(Codes::of).toArray(String[]::new))
                .param("many", Codes.of(breach.many()))
                .param("what", seal(breach.id(), "sealed_what", breach.what()))
                .param("done", seal(breach.id(), "sealed_done", breach.done()))
                .update();
    }

    /// The breaches that the acting person may see, newest first, without those whose key is gone.
    List<Breach> list() {
        return jdbc.sql(LIST + " order by reported_at desc, id").query((row, n) -> read(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    public List<Breach> listBy(PersonId person) {
        return jdbc.sql(BY).param("person", person.value()).query((row, n) -> read(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    public Optional<Breach> find(BreachId id) {
        return jdbc.sql(ONE)
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional()
                .flatMap(found -> found);
    }

    Optional<BreachAccessRules.Filed> findFiled(BreachId id) {
        return jdbc.sql(FILED)
                .param("id", id.value())
                .query((row, n) -> new BreachAccessRules.Filed(
                        Rows.optionalUuid(row, "school").map(SchoolId::new),
                        Codes.read(BreachVisibility.class, Rows.text(row, "circle"))))
                .optional();
    }

    int narrow(BreachId id) {
        return jdbc.sql(NARROW).param("id", id.value()).update();
    }

    public int delete(BreachId id) {
        return jdbc.sql(DELETE).param("id", id.value()).update();
    }

    private Optional<Breach> read(ResultSet row) throws SQLException {
        BreachId id = new BreachId(Rows.uuid(row, "id"));
        try {
            return Optional.of(new Breach(
                    id,
                    new PersonId(Rows.uuid(row, "reported_by")),
                    Rows.instant(row, "reported_at"),
                    Rows.instant(row, "noticed_at"),
                    Rows.optionalUuid(row, "school").map(SchoolId::new),
                    Codes.read(BreachVisibility.class, Rows.text(row, "circle")),
                    touched(row),
                    Codes.read(AffectedCount.class, Rows.text(row, "many")),
                    open(id, "sealed_what", row),
                    open(id, "sealed_done", row)));
        } catch (KeyDestroyed gone) {
            return Optional.empty();
        }
    }

    private static Set<DataCategory> touched(ResultSet row) throws SQLException {
        return Arrays.stream((Object[]) Objects.requireNonNull(row.getArray("touched"), "touched")
                        .getArray())
                .map(array -> Codes.read(DataCategory.class, array.toString()))
                .collect(Collectors.toSet());
    }

    private byte[] seal(BreachId id, String column, String text) {
        return seals.seal(id, TABLE, column, id.value(), text);
    }

    private String open(BreachId id, String column, ResultSet row) throws SQLException {
        UUID where = id.value();
        return seals.open(id, TABLE, column, where, row)[0];
    }
}
