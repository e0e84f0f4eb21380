package nl.zorgvuldig.expertise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.expertise.CaseStep.What;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// What the school did, step by step; nothing is overwritten.
@Component
final class CaseStepStore {
    static final String TABLE = "expertise.step";
    private static final String ADD = """
            insert into expertise.step (board, pupil, consultation, step, what, meets_at, taken_by, taken_at)
            values (:board, :pupil, :consultation, :step, :what, :meets, :by, :at)""";
    /// The mark by which a list knows it; the database refuses it when no step ended it.
    private static final String MARK =
            "update expertise.consultation set ended = true where board = :board and id = :id";
    private static final String LIST = """
            select consultation, step, what, meets_at, taken_by, taken_at from expertise.step
            where board = :board and consultation = any (:consultations) order by consultation, step""";
    private static final String TAKEN_BY =
            "select consultation from expertise.step where board = :board and taken_by = :person order by consultation, step";
    private static final String DELETE = "delete from expertise.step where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    CaseStepStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(Case one, CaseStep step) {
        Optional<java.time.Instant> meets =
                step.what() instanceof What.Planned planned ? Optional.of(planned.meetsAt()) : Optional.empty();
        jdbc.sql(ADD)
                .param("pupil", one.pupil().value())
                .param("consultation", one.id().value())
                .param("step", step.step())
                .param("what", code(step.what()))
                .param("meets", meets.map(Rows::timestamp).orElse(null))
                .param("by", step.by().value())
                .param("at", Rows.timestamp(step.at()))
                .update();
        if (step.what() instanceof What.Ended
                && jdbc.sql(MARK).param("id", one.id().value()).update() != 1) {
            throw new IllegalStateException("ended, and not marked so");
        }
    }

    List<CaseStep> list(CaseId consultation) {
        return list(List.of(consultation)).getOrDefault(consultation, List.of());
    }

    /// In their order; without those of which nothing was done.
    Map<CaseId, List<CaseStep>> list(Collection<CaseId> consultations) {
        Map<CaseId, List<CaseStep>> all = new HashMap<>();
        jdbc.sql(LIST)
                .param(
                        "consultations",
                        consultations.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    all.computeIfAbsent(new CaseId(Rows.uuid(row, "consultation")), _ -> new ArrayList<>())
                            .add(read(row));
                });
        return all;
    }

    List<CaseId> takenBy(PersonId person) {
        return jdbc.sql(TAKEN_BY)
                .param("person", person.value())
                .query((row, n) -> new CaseId(Rows.uuid(row, "consultation")))
                .list();
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    private static String code(What what) {
        return switch (what) {
            case What.Planned _ -> "planned";
            case What.Held _ -> "held";
            case What.Ended _ -> "ended";
        };
    }

    private static CaseStep read(ResultSet row) throws SQLException {
        return new CaseStep(
                row.getInt("step"),
                switch (Rows.text(row, "what")) {
                    case "planned" -> new What.Planned(Rows.instant(row, "meets_at"));
                    case "held" -> new What.Held();
                    default -> new What.Ended();
                },
                new PersonId(Rows.uuid(row, "taken_by")),
                Rows.instant(row, "taken_at"));
    }
}
