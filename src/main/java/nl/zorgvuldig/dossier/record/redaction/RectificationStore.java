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

/// Stores that items were rewritten. Rows are added, never changed.
@Component
final class RectificationStore {
    static final String TABLE = "dossier.rectification";
    private static final String ADD = """
            insert into dossier.rectification (board, pupil, piece, version, happened_on, rectified_by, rectified_at, ground, request)
            values (:board, :pupil, :piece, :version, :happened_on, :by, :at, :ground, :request)""";
    private static final String SELECT = """
            select piece, version, happened_on, rectified_by, rectified_at, ground, request from dossier.rectification
            where board = :board and """;
    private static final String LIST = SELECT + " pupil = :pupil order by rectified_at, piece, version";
    private static final String OF_REQUEST = SELECT + " request = :request order by rectified_at, piece, version";
    private static final String DONE_BY = """
            select piece, version, rectified_at, rectified_by from dossier.rectification
            where board = :board and rectified_by = :by order by rectified_at, piece, version""";
    private static final String DELETE = "delete from dossier.rectification where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    RectificationStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(PupilId pupil, Rectification rectification) {
        jdbc.sql(ADD)
                .param("pupil", pupil.value())
                .param("piece", rectification.piece().value())
                .param("version", rectification.version())
                .param("happened_on", rectification.happenedOn())
                .param("by", rectification.by().value())
                .param("at", Rows.timestamp(rectification.at()))
                .param("ground", rectification.ground().code())
                .param("request", rectification.request().orElse(null))
                .update();
    }

    /// Oldest first; empty for who is not the keeper.
    List<Rectification> list(PupilId pupil) {
        return jdbc.sql(LIST)
                .param("pupil", pupil.value())
                .query((row, n) -> rectification(row))
                .list();
    }

    List<Rectification> ofRequest(UUID request) {
        return jdbc.sql(OF_REQUEST)
                .param("request", request)
                .query((row, n) -> rectification(row))
                .list();
    }

    /// That somebody rewrote something, and when; not about whom.
    PersonalDataExport doneBy(PersonId person) {
        return new PersonalDataExport(jdbc.sql(DONE_BY)
                .param("by", person.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    private static Rectification rectification(ResultSet row) throws SQLException {
        return new Rectification(
                new DossierItemId(Rows.uuid(row, "piece")),
                row.getInt("version"),
                Rows.date(row, "happened_on"),
                new PersonId(Rows.uuid(row, "rectified_by")),
                Rows.instant(row, "rectified_at"),
                Codes.read(RedactionGround.class, Rows.text(row, "ground")),
                Rows.optionalUuid(row, "request"));
    }
}
