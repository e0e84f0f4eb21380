package nl.zorgvuldig.dossier.record.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of drafts: one for each writer and pupil, sealed under the key of the pupil's dossier
/// and bound to its writer.
@Component
final class SavedDraftStore {
    static final String TABLE = "dossier.draft";
    private static final String SAVE = """
            insert into dossier.draft (board, pupil, person, saved_at, sealed_fields)
            values (:board, :pupil, :person, :at, :fields)
            on conflict (board, pupil, person) do update set saved_at = :at, sealed_fields = :fields""";
    private static final String FIND = """
            select person, saved_at, sealed_fields from dossier.draft where board = :board and pupil = :pupil""";
    private static final String OF = " and person = :person";
    private static final String DISCARD =
            "delete from dossier.draft where board = :board and pupil = :pupil and person = :person";
    private static final String LIST =
            "select pupil, person, saved_at from dossier.draft where board = :board order by saved_at, pupil, person";
    private static final String SAVED_BY =
            "select person, saved_at from dossier.draft where board = :board and person = :person order by saved_at";
    private static final String DELETE = "delete from dossier.draft where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final Vault vault;

    SavedDraftStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// A draft that somebody has about a pupil.
    record Owned(PupilId pupil, PersonId person, Instant savedAt) {}

    record Written(PersonId person, SavedDraft draft) {}

    void save(PupilId pupil, PersonId person, SavedDraft draft) {
        sql(SAVE, pupil)
                .param("person", person.value())
                .param("at", Rows.timestamp(draft.savedAt()))
                .param(
                        "fields",
                        vault.seal(key(pupil), place(person), draft.written()).bytes())
                .update();
    }

    Optional<SavedDraft> find(PupilId pupil, PersonId person) {
        return read(sql(FIND + OF, pupil).param("person", person.value()), pupil).stream()
                .map(Written::draft)
                .findFirst();
    }

    List<Written> list(PupilId pupil) {
        return read(sql(FIND, pupil), pupil);
    }

    void discard(PupilId pupil, PersonId person) {
        sql(DISCARD, pupil).param("person", person.value()).update();
    }

    /// All drafts of the board, without their texts.
    List<Owned> list() {
        return jdbc.sql(LIST)
                .query((row, n) -> new Owned(
                        new PupilId(Rows.uuid(row, "pupil")),
                        new PersonId(Rows.uuid(row, "person")),
                        Rows.instant(row, "saved_at")))
                .list();
    }

    /// That somebody has drafts, and since when; without the text and the pupil.
    PersonalDataExport savedBy(PersonId person) {
        return new PersonalDataExport(jdbc.sql(SAVED_BY)
                .param("person", person.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    int delete(PupilId pupil) {
        return sql(DELETE, pupil).update();
    }

    private List<Written> read(StatementSpec found, PupilId pupil) {
        return found.query((row, n) -> {
                    PersonId person = new PersonId(Rows.uuid(row, "person"));
                    String written =
                            vault.open(key(pupil), place(person), new SealedValue(Rows.bytes(row, "sealed_fields")));
                    return new Written(person, SavedDraft.read(written, Rows.instant(row, "saved_at")));
                })
                .list();
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }

    private static ValueLocation place(PersonId person) {
        return new ValueLocation(TABLE, "sealed_fields", person.value());
    }

    private StatementSpec sql(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value());
    }
}
