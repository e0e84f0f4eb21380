package nl.zorgvuldig.oversight.unusual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// Reviews in the database: added, never changed. A note is sealed under the key of who wrote it.
@Component
final class ReviewStore {
    static final String TABLE = "oversight.review";
    static final String NOTE = "sealed_note";

    private static final String GONE = "–";
    private static final String ADD = """
            insert into oversight.review (board, id, unusual, amount, reviewed_by, reviewed_at, sealed_note)
            values (:board, :id, :unusual, :amount, :by, :at, :note) on conflict (board, id) do nothing""";
    private static final String SELECT = """
            select id, unusual, amount, reviewed_by, reviewed_at, sealed_note
            from oversight.review where board = :board and\s""";
    private static final String OF = SELECT + "unusual = :unusual order by reviewed_at, id";
    private static final String BY = SELECT + "reviewed_by = :person order by reviewed_at, id";

    private final BoardJdbc jdbc;
    private final Vault vault;

    ReviewStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// @return 0 when this form was sent before
    int add(Review one) {
        return jdbc.sql(ADD)
                .param("id", one.id())
                .param("unusual", one.unusual())
                .param("amount", one.amount())
                .param("by", one.by().value())
                .param("at", Rows.timestamp(one.at()))
                .param(
                        "note",
                        vault.seal(key(one.by()), place(one.id()), one.note()).bytes())
                .update();
    }

    List<Review> list(UUID unusual) {
        return jdbc.sql(OF)
                .param("unusual", unusual)
                .query((row, n) -> review(row))
                .list();
    }

    List<Review> listBy(PersonId person) {
        return jdbc.sql(BY)
                .param("person", person.value())
                .query((row, n) -> review(row))
                .list();
    }

    private Review review(ResultSet row) throws SQLException {
        UUID id = Rows.uuid(row, "id");
        PersonId by = new PersonId(Rows.uuid(row, "reviewed_by"));
        return new Review(
                id,
                Rows.uuid(row, "unusual"),
                row.getInt("amount"),
                by,
                Rows.instant(row, "reviewed_at"),
                note(by, id, new Sealed(Rows.bytes(row, NOTE))));
    }

    private String note(PersonId by, UUID id, Sealed sealed) {
        try {
            return vault.open(key(by), place(id), sealed);
        } catch (KeyDestroyed gone) {
            return GONE;
        }
    }

    private static KeyName key(PersonId person) {
        return new KeyName(Acting.current().board(), person.value(), Keeping.ACCOUNT);
    }

    private static Place place(UUID id) {
        return new Place(TABLE, NOTE, id);
    }
}
