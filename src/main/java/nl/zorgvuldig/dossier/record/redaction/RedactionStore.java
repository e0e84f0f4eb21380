package nl.zorgvuldig.dossier.record.redaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Stores that items were erased. Rows are added, never changed.
@Component
public final class RedactionStore {
    static final String TABLE = "dossier.redaction";
    private static final String ADD = """
            insert into dossier.redaction (board, pupil, piece, happened_on, versions, erased_by, erased_at, ground, request)
            values (:board, :pupil, :piece, :happened_on, :versions, :by, :at, :ground, :request)
            on conflict do nothing""";
    private static final String SELECT = """
            select piece, happened_on, versions, erased_by, erased_at, ground, request from dossier.redaction
            where board = :board and """;
    private static final String LIST = SELECT + " pupil = :pupil order by erased_at desc, piece";
    private static final String OF_REQUEST = SELECT + " request = :request order by erased_at, piece";
    private static final String DONE_BY = """
            select piece, erased_at, erased_by from dossier.redaction
            where board = :board and erased_by = :by order by erased_at, piece""";
    private static final String UNLINK =
            "delete from dossier.plan_link where board = :board and pupil = :pupil and entry = :piece";
    private static final String DELETE = "delete from dossier.redaction where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    RedactionStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Without effect when it stands there already.
    void add(PupilId pupil, Redaction redaction) {
        jdbc.sql(ADD)
                .param("pupil", pupil.value())
                .param("piece", redaction.piece().value())
                .param("happened_on", redaction.happenedOn())
                .param("versions", redaction.versions())
                .param("by", redaction.by().value())
                .param("at", Rows.timestamp(redaction.at()))
                .param("ground", redaction.ground().code())
                .param("request", redaction.request().orElse(null))
                .update();
    }

    /// Takes an erased item out of the plans it belonged to.
    void unlink(PupilId pupil, DossierItemId piece) {
        jdbc.sql(UNLINK)
                .param("pupil", pupil.value())
                .param("piece", piece.value())
                .update();
    }

    /// The last erased first; empty for who is not the keeper.
    public List<Redaction> list(PupilId pupil) {
        return jdbc.sql(LIST)
                .param("pupil", pupil.value())
                .query((row, n) -> redaction(row))
                .list();
    }

    List<Redaction> ofRequest(UUID request) {
        return jdbc.sql(OF_REQUEST)
                .param("request", request)
                .query((row, n) -> redaction(row))
                .list();
    }

    /// That somebody erased something, and when; not about whom.
    PersonalDataExport doneBy(PersonId person) {
        return new PersonalDataExport(jdbc.sql(DONE_BY)
                .param("by", person.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    private static Redaction redaction(ResultSet row) throws SQLException {
        return new Redaction(
                new DossierItemId(Rows.uuid(row, "piece")),
                Rows.date(row, "happened_on"),
                row.getInt("versions"),
                new PersonId(Rows.uuid(row, "erased_by")),
                Rows.instant(row, "erased_at"),
                Codes.read(RedactionGround.class, Rows.text(row, "ground")),
                Rows.optionalUuid(row, "request"));
    }
}
