package nl.zorgvuldig.conduct.codes.receipts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.conduct.codes.ConductCodeId;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Confirmations in the database. Append-only.
@Component
public final class ConductCodeConfirmationStore {
    public static final String TABLE = "code.receipt";

    private static final String COLUMNS =
            "select person, code, version, confirmed_at, fingerprint, line from code.receipt where board = :board ";
    private static final String ALL = COLUMNS + "order by person, code, version";
    private static final String OF_PERSON =
            COLUMNS + "and person = :person order by confirmed_at desc, version desc, code";
    private static final String NEWEST = """
            select person, code, max(version) as version from code.receipt
            where board = :board group by person, code""";
    private static final String NEWEST_OF = """
            select person, code, max(version) as version from code.receipt
            where board = :board and person = any (:people) group by person, code""";
    private static final String SCOPE = "select code.whole(:board) as whole, code.my_staff(:board) as mine";
    private static final String ADD = """
            insert into code.receipt (board, person, code, version, confirmed_at, fingerprint, line)
            values (:board, :person, :code, :version, :at, :fingerprint, :line)
            on conflict (board, person, code, version) do nothing""";
    private static final String DELETE = "delete from code.receipt where board = :board and person = :person";

    private final BoardJdbc jdbc;

    ConductCodeConfirmationStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Confirmations of everybody visible to the acting person.
    List<ConductCodeConfirmation> list() {
        return jdbc.sql(ALL).query((row, n) -> receipt(row)).list();
    }

    public List<ConductCodeConfirmation> list(PersonId person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.value())
                .query((row, n) -> receipt(row))
                .list();
    }

    /// The people whose receipts are visible to the acting person, according to the database.
    sealed interface Scope {
        record Everybody() implements Scope {}

        record Only(Set<PersonId> people) implements Scope {}
    }

    Scope scope() {
        return jdbc.sql(SCOPE)
                .query((row, n) ->
                        row.getBoolean("whole") ? new Scope.Everybody() : new Scope.Only(people(row.getArray("mine"))))
                .single();
    }

    private static Set<PersonId> people(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(PersonId::new).collect(Collectors.toSet());
    }

    /// The newest version each person confirmed of each document; only of people visible to the
    /// acting person, row by row.
    public Map<PersonId, Map<ConductCodeId, Integer>> newest() {
        return newest(new Scope.Everybody());
    }

    /// The newest version each of these people confirmed of each document. Called as the system
    /// account, for a scope that the database determined.
    Map<PersonId, Map<ConductCodeId, Integer>> newest(Scope scope) {
        StatementSpec statement =
                switch (scope) {
                    case Scope.Everybody _ -> jdbc.sql(NEWEST);
                    case Scope.Only(var people) ->
                        jdbc.sql(NEWEST_OF)
                                .param(
                                        "people",
                                        people.stream().map(PersonId::value).toArray(UUID[]::new));
                };
        Map<PersonId, Map<ConductCodeId, Integer>> all = new HashMap<>();
        statement.query(row -> {
            all.computeIfAbsent(new PersonId(Rows.uuid(row, "person")), _ -> new HashMap<>())
                    .put(new ConductCodeId(Rows.uuid(row, "code")), row.getInt("version"));
        });
        return all;
    }

    public static Map<ConductCodeId, Integer> newest(List<ConductCodeConfirmation> receipts) {
        Map<ConductCodeId, Integer> newest = new HashMap<>();
        receipts.forEach(confirmation -> newest.merge(confirmation.code(), confirmation.version(), Math::max));
        return newest;
    }

    /// Confirming again changes nothing.
    public void add(ConductCodeConfirmation confirmation) {
        jdbc.sql(ADD)
                .param("person", confirmation.person().value())
                .param("code", confirmation.code().value())
                .param("version", confirmation.version())
                .param("at", Rows.timestamp(confirmation.confirmedAt()))
                .param("fingerprint", confirmation.fingerprint())
                .param("line", confirmation.line().map(EventId::value).orElse(null))
                .update();
    }

    public int delete(PersonId person) {
        return jdbc.sql(DELETE).param("person", person.value()).update();
    }

    private static ConductCodeConfirmation receipt(ResultSet row) throws SQLException {
        return new ConductCodeConfirmation(
                new PersonId(Rows.uuid(row, "person")),
                new ConductCodeId(Rows.uuid(row, "code")),
                row.getInt("version"),
                Rows.instant(row, "confirmed_at"),
                Rows.text(row, "fingerprint"),
                Rows.optionalUuid(row, "line").map(EventId::new));
    }
}
