package nl.zorgvuldig.dossier.inspection.withholding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.InspectionSeals;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of the head's decisions about items of a dossier: added, never changed. Each
/// value is bound to its request, item and step.
@Component
public final class WithholdingStore {
    public static final String TABLE = "inspection.decision";
    private static final String ADD = """
            insert into inspection.decision (board, pupil, request, item, step, treatment, ground, decided_by, decided_at,
                sealed_reason, sealed_text)
            values (:board, :pupil, :request, :item, :step, :treatment, :ground, :by, :at, :reason, :text)""";
    private static final String LIST = """
            select request, item, step, treatment, ground, decided_by, decided_at, sealed_reason, sealed_text
            from inspection.decision
            where board = :board and pupil = :pupil and (:request::uuid is null or request = :request)
            order by request, item, step""";
    private static final String DELETE = "delete from inspection.decision where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final InspectionSeals seals;

    WithholdingStore(BoardJdbc jdbc, InspectionSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    void add(PupilId pupil, RequestId request, WithholdingDecision decision) {
        Optional<String> text = decision.showing() instanceof PieceTreatment.Masked masked
                ? Optional.of(masked.text())
                : Optional.empty();
        sql(ADD, pupil)
                .param("request", request.value())
                .param("item", decision.item().value())
                .param("step", decision.step())
                .param("treatment", decision.showing().code())
                .param(
                        "ground",
                        decision.showing()
                                .because()
                                .map(WithholdingGround::code)
                                .orElse(null))
                .param("by", decision.by().value())
                .param("at", Rows.timestamp(decision.at()))
                .param("reason", seal(pupil, request, decision, "sealed_reason", decision.reason()))
                .param("text", seal(pupil, request, decision, "sealed_text", text))
                .update();
    }

    private byte @org.jspecify.annotations.Nullable [] seal(
            PupilId pupil, RequestId request, WithholdingDecision decision, String column, Optional<String> text) {
        return text.map(word ->
                        seals.seal(pupil, TABLE, place(column, decision.item(), decision.step()), request, word))
                .orElse(null);
    }

    /// Per item in the order in which they were made.
    public List<WithholdingDecision> list(PupilId pupil, RequestId request) {
        return sql(LIST, pupil)
                .param("request", request.value())
                .query((row, n) -> decision(pupil, row))
                .list();
    }

    public List<WithholdingDecision> listAll(PupilId pupil) {
        return sql(LIST, pupil)
                .param("request", null)
                .query((row, n) -> decision(pupil, row))
                .list();
    }

    private WithholdingDecision decision(PupilId pupil, ResultSet row) throws SQLException {
        DossierItemId item = new DossierItemId(Rows.uuid(row, "item"));
        int step = row.getInt("step");
        RequestId request = new RequestId(Rows.uuid(row, "request"));
        Optional<String> text = seals.find(pupil, TABLE, "sealed_text", place("sealed_text", item, step), request, row);
        return new WithholdingDecision(
                item,
                step,
                showing(row, text),
                seals.find(pupil, TABLE, "sealed_reason", place("sealed_reason", item, step), request, row),
                new PersonId(Rows.uuid(row, "decided_by")),
                Rows.instant(row, "decided_at"));
    }

    public static PieceTreatment showing(ResultSet row, Optional<String> text) throws SQLException {
        String treatment = Rows.text(row, "treatment");
        return switch (treatment) {
            case "shown" -> new PieceTreatment.Shown();
            case "masked" -> new PieceTreatment.Masked(ground(row), text.orElseThrow());
            case "withheld" -> new PieceTreatment.Withheld(ground(row));
            default -> throw new IllegalStateException("no treatment " + treatment);
        };
    }

    private static WithholdingGround ground(ResultSet row) throws SQLException {
        return Codes.read(WithholdingGround.class, Rows.text(row, "ground"));
    }

    private static String place(String column, DossierItemId item, int step) {
        return column + "/" + item + "/" + step;
    }

    public int delete(PupilId pupil) {
        return sql(DELETE, pupil).update();
    }

    private StatementSpec sql(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value());
    }
}
