package nl.zorgvuldig.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.dossier.Content;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The pages of a session in the database: laid out once, at its beginning.
@Component
final class LaidStore {
    static final String TABLE = "inspection.laid";
    private static final String ADD = """
            insert into inspection.laid (board, pupil, request, page, place, item, kind, part, treatment, ground, sealed_text)
            values (:board, :pupil, :request, :page, :place, :item, :kind, :part, :treatment, :ground, :text)""";
    private static final String LIST = """
            select page, place, item, kind, part, treatment, ground, sealed_text from inspection.laid
            where board = :board and pupil = :pupil and request = :request order by page, place""";
    private static final String DELETE = "delete from inspection.laid where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final InspectionSeals seals;

    LaidStore(BoardJdbc jdbc, InspectionSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    void add(AccessRequest request, Laid laid) {
        sql(ADD, request)
                .param("page", laid.page())
                .param("place", laid.place())
                .param("item", laid.item().value())
                .param("kind", Codes.of(laid.kind()))
                .param("part", laid.part())
                .param("treatment", laid.showing().code())
                .param("ground", laid.ground().map(Ground::code).orElse(null))
                .param(
                        "text",
                        laid.text()
                                .map(one -> seals.seal(request.pupil(), TABLE, place(laid.item()), request.id(), one))
                                .orElse(null))
                .update();
    }

    /// By page and place; what is not shown first.
    List<Laid> list(AccessRequest request) {
        return sql(LIST, request).query((row, n) -> laid(request, row)).list();
    }

    private Laid laid(AccessRequest request, ResultSet row) throws SQLException {
        PieceId item = new PieceId(Rows.uuid(row, "item"));
        Optional<String> text = seals.find(request.pupil(), TABLE, "sealed_text", place(item), request.id(), row);
        return new Laid(
                row.getInt("page"),
                row.getInt("place"),
                item,
                Codes.read(Content.Kind.class, Rows.text(row, "kind")),
                row.getInt("part"),
                WithholdingStore.showing(row, text));
    }

    private static String place(PieceId item) {
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
