package nl.zorgvuldig.care.experts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of the register, beside the accounts of the experts and sealed under the same
/// keys.
@Component
public final class ExpertStore {
    static final String TABLE = "expertise.expert";
    private static final String ADD = """
            insert into expertise.expert (board, person, discipline, handling, sealed_organisation, added_by, added_at)
            values (:board, :person, :discipline, :handling, :organisation, :by, :at)""";
    private static final String CHANGE = """
            update expertise.expert
            set discipline = :discipline, handling = :handling, sealed_organisation = :organisation
            where board = :board and person = :person and closed_at is null""";
    private static final String CLOSE = """
            update expertise.expert set closed_at = :at
            where board = :board and person = :person and closed_at is null""";
    private static final String LIST = """
            select person, discipline, handling, sealed_organisation, closed_at
            from expertise.expert where board = :board""";
    private static final String FIND = LIST + " and person = :person";
    private static final String CLOSED = """
            select person from expertise.expert where board = :board and closed_at is not null
            order by closed_at, person""";
    private static final String ADDED_BY =
            "select person, added_at from expertise.expert where board = :board and added_by = :person order by added_at, person";
    private static final String DELETE = "delete from expertise.expert where board = :board and person = :person";

    private final BoardJdbc jdbc;
    private final Vault vault;

    ExpertStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// The part of an expert's data kept here; the name is with the account.
    public record Line(
            PersonId person,
            ExpertDiscipline discipline,
            ExpertProcessingRole handling,
            String organisation,
            Expert.State state) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    void add(Line line, PersonId by, Instant at) {
        fill(ADD, line).param("by", by.value()).param("at", Rows.timestamp(at)).update();
    }

    int change(Line line) {
        return fill(CHANGE, line).update();
    }

    int close(PersonId person, Instant at) {
        return sql(CLOSE, person).param("at", Rows.timestamp(at)).update();
    }

    List<Line> list() {
        return jdbc.sql(LIST).query((row, n) -> read(row)).list();
    }

    /// The closed experts, longest ago first.
    List<PersonId> listClosed() {
        return jdbc.sql(CLOSED)
                .query((row, n) -> new PersonId(Rows.uuid(row, "person")))
                .list();
    }

    public Optional<Line> find(PersonId person) {
        return sql(FIND, person).query((row, n) -> read(row)).optional();
    }

    List<PersonId> addedBy(PersonId person) {
        return sql(ADDED_BY, person)
                .query((row, n) -> new PersonId(Rows.uuid(row, "person")))
                .list();
    }

    int delete(PersonId person) {
        return sql(DELETE, person).update();
    }

    private StatementSpec fill(String statement, Line line) {
        return sql(statement, line.person())
                .param("discipline", line.discipline().code())
                .param("handling", line.handling().code())
                .param(
                        "organisation",
                        vault.seal(key(line.person()), place(line.person()), line.organisation())
                                .bytes());
    }

    private Line read(ResultSet row) throws SQLException {
        PersonId person = new PersonId(Rows.uuid(row, "person"));
        return new Line(
                person,
                Codes.read(ExpertDiscipline.class, Rows.text(row, "discipline")),
                Codes.read(ExpertProcessingRole.class, Rows.text(row, "handling")),
                organisation(row, person),
                row.getObject("closed_at") == null ? Expert.State.OPEN : Expert.State.CLOSED);
    }

    private String organisation(ResultSet row, PersonId person) throws SQLException {
        try {
            return vault.open(key(person), place(person), new SealedValue(Rows.bytes(row, "sealed_organisation")));
        } catch (KeyDestroyed closedForEver) {
            return "–";
        }
    }

    public static KeyName key(PersonId person) {
        return new KeyName(Acting.current().board(), person.value(), RetentionPurpose.ACCOUNT);
    }

    private static ValueLocation place(PersonId person) {
        return new ValueLocation(TABLE, "sealed_organisation", person.value());
    }

    private StatementSpec sql(String statement, PersonId person) {
        return jdbc.sql(statement).param("person", person.value());
    }
}
