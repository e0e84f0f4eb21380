package nl.zorgvuldig.oversight.unusual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.OfficerReview;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Stores reviews: added, never changed. A note is sealed under the key of its author.
@Component
final class UnusualReviewStore {
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

    UnusualReviewStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// @return 0 when this form was sent before
    int add(OfficerReview review) {
        return jdbc.sql(ADD)
                .param("id", review.id())
                .param("unusual", review.unusual())
                .param("amount", review.amount())
                .param("by", review.by().value())
                .param("at", Rows.timestamp(review.at()))
                .param(
                        "note",
                        vault.seal(key(review.by()), place(review.id()), review.note())
                                .bytes())
                .update();
    }

    List<OfficerReview> list(UUID unusual) {
        return jdbc.sql(OF)
                .param("unusual", unusual)
                .query((row, n) -> review(row))
                .list();
    }

    List<OfficerReview> listBy(PersonId person) {
        return jdbc.sql(BY)
                .param("person", person.value())
                .query((row, n) -> review(row))
                .list();
    }

    private OfficerReview review(ResultSet row) throws SQLException {
        UUID id = Rows.uuid(row, "id");
        PersonId by = new PersonId(Rows.uuid(row, "reviewed_by"));
        return new OfficerReview(
                id,
                Rows.uuid(row, "unusual"),
                row.getInt("amount"),
                by,
                Rows.instant(row, "reviewed_at"),
                note(by, id, new SealedValue(Rows.bytes(row, NOTE))));
    }

    private String note(PersonId by, UUID id, SealedValue sealed) {
        try {
            return vault.open(key(by), place(id), sealed);
        } catch (KeyDestroyed gone) {
            return GONE;
        }
    }

    private static KeyName key(PersonId person) {
        return new KeyName(Acting.current().board(), person.value(), RetentionPurpose.ACCOUNT);
    }

    private static ValueLocation place(UUID id) {
        return new ValueLocation(TABLE, NOTE, id);
    }
}
