package nl.zorgvuldig.care.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.UnsealFailed;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Database store of decisions about what is needed at school. Decisions are added, never changed;
/// reasons are sealed with the words that they are about.
@Component
final class CardNecessityStore {
    static final String TABLE = "emergency.necessity";
    private static final String ADD = """
            insert into emergency.necessity
                (board, id, pupil, author, card, needed, decided_at, decided_by, sealed_reason)
            values (:board, :id, :pupil, :author, :card, :needed, :at, :by, :reason)""";
    private static final String COLUMNS = """
            id, author, card, needed, decided_at, decided_by, sealed_reason
            from emergency.necessity where board = :board and pupil = :pupil
            """;
    private static final String LATEST =
            "select distinct on (author) " + COLUMNS + " order by author, decided_at desc, id desc";
    private static final String EVERYTHING = "select " + COLUMNS + " order by decided_at, id";
    private static final String FIND = "select " + COLUMNS + " and id = :id";
    private static final String DELETE = "delete from emergency.necessity where board = :board and pupil = :pupil";
    private static final String DELETE_OF = DELETE + " and author = any(:authors)";

    private final BoardJdbc jdbc;
    private final Vault vault;

    CardNecessityStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(PupilId pupil, CardNecessity decision) {
        jdbc.sql(ADD)
                .param("id", decision.id())
                .param("pupil", pupil.value())
                .param("author", decision.author().value())
                .param("card", decision.card())
                .param("needed", decision.needed())
                .param("at", Rows.timestamp(decision.decidedAt()))
                .param("by", decision.decidedBy().value())
                .param(
                        "reason",
                        vault.seal(CardStore.key(pupil), place(decision.id()), decision.reason())
                                .bytes())
                .update();
    }

    /// The decision that counts for each author.
    Map<PersonId, CardNecessity> latest(PupilId pupil) {
        Map<PersonId, CardNecessity> latest = new HashMap<>();
        list(LATEST, pupil).forEach(decision -> latest.put(decision.author(), decision));
        return latest;
    }

    Optional<CardNecessity> find(PupilId pupil, UUID id) {
        return jdbc
                .sql(FIND)
                .param("pupil", pupil.value())
                .param("id", id)
                .query((row, n) -> decision(pupil, row))
                .list()
                .stream()
                .findFirst();
    }

    List<CardNecessity> everything(PupilId pupil) {
        return list(EVERYTHING, pupil);
    }

    private List<CardNecessity> list(String statement, PupilId pupil) {
        return jdbc.sql(statement)
                .param("pupil", pupil.value())
                .query((row, n) -> decision(pupil, row))
                .list();
    }

    /// Without reason when the key is gone, as in a restored old copy.
    private CardNecessity decision(PupilId pupil, ResultSet row) throws SQLException {
        UUID id = Rows.uuid(row, "id");
        return new CardNecessity(
                id,
                new PersonId(Rows.uuid(row, "author")),
                Rows.uuid(row, "card"),
                row.getBoolean("needed"),
                Rows.instant(row, "decided_at"),
                new PersonId(Rows.uuid(row, "decided_by")),
                reason(pupil, id, new SealedValue(Rows.bytes(row, "sealed_reason"))));
    }

    private String reason(PupilId pupil, UUID id, SealedValue sealed) {
        try {
            return vault.open(CardStore.key(pupil), place(id), sealed);
        } catch (KeyDestroyed | UnsealFailed gone) {
            return "";
        }
    }

    private static ValueLocation place(UUID id) {
        return new ValueLocation(TABLE, "sealed_reason", id);
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    int delete(PupilId pupil, Collection<PersonId> authors) {
        return jdbc.sql(DELETE_OF)
                .param("pupil", pupil.value())
                .param("authors", authors.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }
}
