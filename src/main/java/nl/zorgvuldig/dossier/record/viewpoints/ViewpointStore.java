package nl.zorgvuldig.dossier.record.viewpoints;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.DossierItemId;
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
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of views on items of a dossier: added, never changed. Texts are sealed under the
/// key of the pupil's dossier, each bound to its own row.
@Component
public final class ViewpointStore {
    static final String TABLE = "dossier.viewpoint";
    private static final String ADD = """
            insert into dossier.viewpoint (board, pupil, id, piece, version, given_by, given_on, recorded_by, recorded_at,
                sealed_text, confidential)
            values (:board, :pupil, :id, :piece, :version, :by, :on, :recorded_by, :at, :text,
                dossier.confidential(:board, :pupil, :piece))""";
    private static final String CLASSIFY = """
            update dossier.viewpoint set confidential = dossier.confidential(:board, :pupil, :piece)
            where board = :board and pupil = :pupil and piece = :piece""";
    private static final String LIST = """
            select id, piece, version, given_by, given_on, recorded_by, recorded_at, sealed_text from dossier.viewpoint
            where board = :board and pupil = :pupil""";
    private static final String OLDEST_FIRST = " order by given_on, recorded_at, id";
    private static final String ONE = " and id = :id";
    private static final String DONE_BY = """
            select case when given_by = :of then given_by end as given_by, given_on,
                   case when recorded_by = :of then recorded_by end as recorded_by, recorded_at
            from dossier.viewpoint
            where board = :board and (given_by = :of or recorded_by = :of) order by recorded_at, id""";
    private static final String DELETE = "delete from dossier.viewpoint where board = :board and pupil = :pupil";

    private static final String ERASE = DELETE + " and piece = :piece";

    private final BoardJdbc jdbc;
    private final Vault vault;

    ViewpointStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(PupilId pupil, Viewpoint view) {
        sql(ADD, pupil)
                .param("id", view.id().value())
                .param("piece", view.piece().value())
                .param("version", view.version())
                .param("by", view.by().value())
                .param("on", view.givenOn())
                .param("recorded_by", view.recordedBy().value())
                .param("at", Rows.timestamp(view.recordedAt()))
                .param(
                        "text",
                        vault.seal(key(pupil), place(view.id()), view.text()).bytes())
                .update();
    }

    /// Called after each decision about the confidentiality of their item.
    public void classify(PupilId pupil, DossierItemId piece) {
        sql(CLASSIFY, pupil).param("piece", piece.value()).update();
    }

    /// Oldest first.
    public List<Viewpoint> list(PupilId pupil) {
        return sql(LIST + OLDEST_FIRST, pupil).query(rows(pupil)).list();
    }

    Optional<Viewpoint> find(PupilId pupil, ViewpointId id) {
        return sql(LIST + ONE, pupil).param("id", id.value()).query(rows(pupil)).optional();
    }

    /// That somebody gave or filed views, and when; without the text and the pupil they are about.
    PersonalDataExport doneBy(PersonId person) {
        return new PersonalDataExport(jdbc.sql(DONE_BY)
                .param("of", person.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    /// Removes the views on one item.
    public int erase(PupilId pupil, DossierItemId piece) {
        return sql(ERASE, pupil).param("piece", piece.value()).update();
    }

    int delete(PupilId pupil) {
        return sql(DELETE, pupil).update();
    }

    private RowMapper<Viewpoint> rows(PupilId pupil) {
        KeyName key = key(pupil);
        return (row, n) -> {
            ViewpointId id = new ViewpointId(Rows.uuid(row, "id"));
            return new Viewpoint(
                    id,
                    new DossierItemId(Rows.uuid(row, "piece")),
                    row.getInt("version"),
                    new PersonId(Rows.uuid(row, "given_by")),
                    Rows.date(row, "given_on"),
                    new PersonId(Rows.uuid(row, "recorded_by")),
                    Rows.instant(row, "recorded_at"),
                    vault.open(key, place(id), new SealedValue(Rows.bytes(row, "sealed_text"))));
        };
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }

    private static ValueLocation place(ViewpointId id) {
        return new ValueLocation(TABLE, "sealed_text", id.value());
    }

    private StatementSpec sql(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value());
    }
}
