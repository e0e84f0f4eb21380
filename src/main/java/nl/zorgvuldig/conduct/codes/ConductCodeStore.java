package nl.zorgvuldig.conduct.codes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/// Versions of policy documents in the database. Append-only.
@Component
public final class ConductCodeStore {
    static final String VERSION = "code.version";
    static final String WITHDRAWAL = "code.withdrawal";

    private static final String LIST = """
            select code, version, weight, since, title, summary, words, published_by, published_at
            from code.version where board = :board order by code, version""";
    private static final String ADD = """
            insert into code.version (board, code, version, weight, since, title, summary, words, published_by, published_at)
            values (:board, :code, :version, :weight, :since, :title, :summary, :words, :by, :at)
            on conflict (board, code, version) do nothing""";
    private static final String WITHDRAWN =
            "select code, version, withdrawn_by from code.withdrawal where board = :board";
    private static final String WITHDRAW = """
            insert into code.withdrawal (board, code, version, withdrawn_by, withdrawn_at)
            values (:board, :code, :version, :by, :at)
            on conflict (board, code, version) do nothing""";

    private final BoardJdbc jdbc;

    ConductCodeStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// One version of one document.
    public record Which(ConductCodeId code, int version) {}

    /// Every version, withdrawn ones included.
    public List<ConductCodeVersion> list() {
        return jdbc.sql(LIST).query((row, n) -> version(row)).list();
    }

    public List<ConductCodeVersion> listStanding() {
        Set<Which> gone = withdrawn();
        return list().stream()
                .filter(version -> !gone.contains(new Which(version.code(), version.version())))
                .toList();
    }

    Set<Which> withdrawn() {
        return new HashSet<>(jdbc.sql(WITHDRAWN).query((row, n) -> which(row)).list());
    }

    List<Which> withdrawnBy(PersonId person) {
        return jdbc
                .sql(WITHDRAWN)
                .query((row, n) -> new Withdrawn(which(row), Rows.uuid(row, "withdrawn_by")))
                .list()
                .stream()
                .filter(withdrawn -> withdrawn.by().equals(person.value()))
                .map(Withdrawn::which)
                .toList();
    }

    private record Withdrawn(Which which, UUID by) {}

    /// Number of rows added: 0 when this version existed already.
    int add(ConductCodeVersion version) {
        return jdbc.sql(ADD)
                .param("code", version.code().value())
                .param("version", version.version())
                .param("weight", Codes.of(version.weight()))
                .param("since", version.since())
                .param("title", version.title())
                .param("summary", version.summary())
                .param("words", version.words())
                .param("by", version.publishedBy().value())
                .param("at", Rows.timestamp(version.publishedAt()))
                .update();
    }

    void withdraw(Which which, PersonId by, Instant at) {
        jdbc.sql(WITHDRAW)
                .param("code", which.code().value())
                .param("version", which.version())
                .param("by", by.value())
                .param("at", Rows.timestamp(at))
                .update();
    }

    private static Which which(ResultSet row) throws SQLException {
        return new Which(new ConductCodeId(Rows.uuid(row, "code")), row.getInt("version"));
    }

    private static ConductCodeVersion version(ResultSet row) throws SQLException {
        return new ConductCodeVersion(
                new ConductCodeId(Rows.uuid(row, "code")),
                row.getInt("version"),
                Codes.read(ConductCodeChangeWeight.class, Rows.text(row, "weight")),
                Rows.date(row, "since"),
                Rows.text(row, "title"),
                Rows.text(row, "summary"),
                Rows.text(row, "words"),
                new PersonId(Rows.uuid(row, "published_by")),
                Rows.instant(row, "published_at"));
    }
}
