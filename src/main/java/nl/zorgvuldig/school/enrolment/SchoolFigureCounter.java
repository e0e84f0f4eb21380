package nl.zorgvuldig.school.enrolment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.PlaceCounts;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Counts the figures that modules declare as [SchoolFigure], for the acting board.
@Component
public final class SchoolFigureCounter {
    private final BoardJdbc jdbc;
    private final Pupils pupils;
    private final Work work;

    SchoolFigureCounter(BoardJdbc jdbc, Pupils pupils, Work work) {
        this.jdbc = jdbc;
        this.pupils = pupils;
        this.work = work;
    }

    /// @param about id of the school or pupil
    private record Row(UUID about, long total, long counted, long atRisk, long broken) {
        Standing standing() {
            if (broken > 0) {
                return Standing.BROKEN;
            }
            return atRisk > 0 ? Standing.AT_RISK : Standing.UPHELD;
        }

        PupilId pupil() {
            return new PupilId(about);
        }
    }

    public List<Figure> count(SchoolFigure figure, LocalDate today) {
        List<Row> rows = work.read(Act.MAINTAIN, () -> list(figure, today));
        PlaceCounts counts =
                switch (figure.rows()) {
                    case SCHOOLS -> ofSchools(new PlaceCounts(), rows);
                    case SCHOOLS_OR_NOUGHT -> ofSchools(ofBoard(), rows);
                    case PUPILS_AT_SCHOOL -> ofPresent(rows, today);
                    case PUPILS_KEPT -> ofKept(rows);
                };
        return figure.address()
                .map(address -> counts.figures(figure.clause(), figure.code(), address))
                .orElseGet(() -> counts.figures(figure.clause(), figure.code()));
    }

    private static PlaceCounts ofBoard() {
        return new PlaceCounts().addOfBoard(0, 0, Standing.UPHELD);
    }

    private static PlaceCounts ofSchools(PlaceCounts counts, List<Row> rows) {
        rows.forEach(row -> add(counts, Optional.of(new SchoolId(row.about())), row));
        return counts;
    }

    private PlaceCounts ofPresent(List<Row> rows, LocalDate today) {
        Map<PupilId, SchoolId> here = pupils.attending(today);
        PlaceCounts counts = PlaceCounts.atNought(here.values());
        rows.stream()
                .filter(row -> here.containsKey(row.pupil()))
                .forEach(row -> add(counts, Optional.ofNullable(here.get(row.pupil())), row));
        return counts;
    }

    private PlaceCounts ofKept(List<Row> rows) {
        Map<PupilId, SchoolId> keepers = new HashMap<>();
        pupils.list(rows.stream().map(Row::pupil).distinct().toList())
                .forEach(career -> keepers.put(career.pupil(), career.keeper()));
        PlaceCounts counts = ofBoard();
        rows.forEach(row -> add(counts, Optional.ofNullable(keepers.get(row.pupil())), row));
        return counts;
    }

    private static void add(PlaceCounts counts, Optional<SchoolId> place, Row row) {
        counts.add(place, row.counted(), row.total(), row.standing());
    }

    private List<Row> list(SchoolFigure figure, LocalDate today) {
        String about =
                switch (figure.rows()) {
                    case SCHOOLS, SCHOOLS_OR_NOUGHT -> "school";
                    case PUPILS_AT_SCHOOL, PUPILS_KEPT -> "pupil";
                };
        StatementSpec question = jdbc.sql(figure.sql()).param("today", today);
        figure.parameters().forEach((name, value) -> question.param(name, value.apply(today)));
        return question.query((row, n) -> new Row(
                        Rows.uuid(row, about),
                        row.getLong("total"),
                        row.getLong("counted"),
                        row.getLong("at_risk"),
                        row.getLong("broken")))
                .list();
    }
}
