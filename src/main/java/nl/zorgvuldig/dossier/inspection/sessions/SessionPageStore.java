package nl.zorgvuldig.dossier.inspection.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.InspectionSeals;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingStore;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of the pages of a session: laid out once, at its beginning.
@Component
public final class SessionPageStore {
    public static final String TABLE = "inspection.laid";
    private static final String ADD = """
            insert into inspection.laid (board, pupil, request, page, place, item, kind, part, treatment, ground, sealed_text)
            values (:board, :pupil, :request, :page, :place, :item, :kind, :part, :treatment, :ground, :text)""";
    private static final String LIST = """
            select page, place, item, kind, part, treatment, ground, sealed_text from inspection.laid
            where board = :board and pupil = :pupil and request = :request order by page, place""";
    private static final String DELETE = "delete from inspection.laid where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final InspectionSeals seals;

    SessionPageStore(BoardJdbc jdbc, InspectionSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    void add(AccessRequest request, PlacedPiece laid) {
        sql(ADD, request)
                .param("page", laid.page())
                .param("place", laid.place())
                .param("item", laid.item().value())
                .param("kind", Codes.of(laid.kind()))
                .param("part", laid.part())
                .param("treatment", laid.showing().code())
                .param("ground", laid.ground().map(WithholdingGround::code).orElse(null))
                .param(
                        "text",
                        laid.text()
                                .map(text -> seals.seal(request.pupil(), TABLE, place(laid.item()), request.id(), text))
                                .orElse(null))
                .update();
    }

    /// By page and place; items that are not shown come first.
    public List<PlacedPiece> list(AccessRequest request) {
        return sql(LIST, request).query((row, n) -> laid(request, row)).list();
    }

    private PlacedPiece laid(AccessRequest request, ResultSet row) throws SQLException {
        DossierItemId item = new DossierItemId(Rows.uuid(row, "item"));
        Optional<String> text = seals.find(request.pupil(), TABLE, "sealed_text", place(item), request.id(), row);
        return new PlacedPiece(
                row.getInt("page"),
                row.getInt("place"),
                item,
                Codes.read(DossierContent.Kind.class, Rows.text(row, "kind")),
                row.getInt("part"),
                WithholdingStore.showing(row, text));
    }

    private static String place(DossierItemId item) {
        return "sealed_text/" + item;
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    private StatementSpec sql(String statement, AccessRequest request) {
        return jdbc.sql(statement)
                .param("pupil", request.pupil().value())
                .param("request", request.id().value());
    }
}
