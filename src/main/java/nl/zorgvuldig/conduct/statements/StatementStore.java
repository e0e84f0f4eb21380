package nl.zorgvuldig.conduct.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/// Statements and signatures in the database. Append-only.
@Component
final class StatementStore {
    static final String SIGNATURE = "conduct.signature";
    static final String STATEMENT = "conduct.statement";

    private static final String STATEMENTS = """
            select version, since, dutch, english, published_by, published_at from conduct.statement
            where board = :board order by version""";
    private static final String ADD_STATEMENT = """
            insert into conduct.statement (board, version, since, dutch, english, published_by, published_at)
            values (:board, :version, :since, :dutch, :english, :by, :at)
            on conflict (board, version) do nothing""";
    private static final String NEWEST = """
            select person, max(version) as version from conduct.signature
            where board = :board group by person""";
    private static final String STATEMENTS_TO = """
            select version, since, dutch, english, published_by, published_at,
                   (select coalesce(max(s.version), 0) from conduct.signature s
                    where s.board = :board and s.person = :person) as signed
            from conduct.statement
            where board = :board order by version""";
    private static final String SIGNATURES = """
            select person, version, signed_at, fingerprint, line from conduct.signature
            where board = :board and person = :person order by version desc""";
    private static final String EVERY_SIGNATURE = """
            select person, version, signed_at, fingerprint, line from conduct.signature
            where board = :board order by person, version""";
    private static final String ADD_SIGNATURE = """
            insert into conduct.signature (board, person, version, signed_at, fingerprint, line)
            values (:board, :person, :version, :at, :fingerprint, :line)
            on conflict (board, person, version) do nothing""";
    private static final String DELETE = "delete from conduct.signature where board = :board and person = :person";

    private final BoardJdbc jdbc;

    StatementStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<ConfidentialityStatement> list() {
        return jdbc.sql(STATEMENTS).query((row, n) -> statement(row)).list();
    }

    /// @return whether this version is new
    boolean add(ConfidentialityStatement statement) {
        return jdbc.sql(ADD_STATEMENT)
                        .param("version", statement.version())
                        .param("since", statement.since())
                        .param("dutch", statement.dutch())
                        .param("english", statement.english())
                        .param("by", statement.publishedBy().value())
                        .param("at", Rows.timestamp(statement.publishedAt()))
                        .update()
                == 1;
    }

    /// The newest version each person signed; only of people visible to the acting person.
    Map<PersonId, Integer> newest() {
        Map<PersonId, Integer> all = new HashMap<>();
        jdbc.sql(NEWEST).query(row -> {
            all.put(new PersonId(Rows.uuid(row, "person")), row.getInt("version"));
        });
        return all;
    }

    /// All statements, with the newest version the person signed.
    Asked listTo(PersonId person) {
        List<ConfidentialityStatement> all = new ArrayList<>();
        AtomicInteger signed = new AtomicInteger();
        jdbc.sql(STATEMENTS_TO).param("person", person.value()).query(row -> {
            all.add(statement(row));
            signed.set(row.getInt("signed"));
        });
        return new Asked(all, signed.get());
    }

    /// @param signed 0 for a person who never signed
    record Asked(List<ConfidentialityStatement> statements, int signed) {}

    List<StatementSignature> list(PersonId person) {
        return jdbc.sql(SIGNATURES)
                .param("person", person.value())
                .query((row, n) -> signature(row))
                .list();
    }

    /// Signatures of everybody visible to the acting person.
    List<StatementSignature> listAll() {
        return jdbc.sql(EVERY_SIGNATURE).query((row, n) -> signature(row)).list();
    }

    /// Signing again changes nothing.
    void add(StatementSignature signature) {
        jdbc.sql(ADD_SIGNATURE)
                .param("person", signature.person().value())
                .param("version", signature.version())
                .param("at", Rows.timestamp(signature.signedAt()))
                .param("fingerprint", signature.fingerprint())
                .param("line", signature.line().map(EventId::value).orElse(null))
                .update();
    }

    int delete(PersonId person) {
        return jdbc.sql(DELETE).param("person", person.value()).update();
    }

    private static ConfidentialityStatement statement(ResultSet row) throws SQLException {
        return new ConfidentialityStatement(
                row.getInt("version"),
                Rows.date(row, "since"),
                Rows.text(row, "dutch"),
                Rows.text(row, "english"),
                new PersonId(Rows.uuid(row, "published_by")),
                Rows.instant(row, "published_at"));
    }

    private static StatementSignature signature(ResultSet row) throws SQLException {
        return new StatementSignature(
                new PersonId(Rows.uuid(row, "person")),
                row.getInt("version"),
                Rows.instant(row, "signed_at"),
                Rows.text(row, "fingerprint"),
                Rows.optionalUuid(row, "line").map(EventId::new));
    }
}
