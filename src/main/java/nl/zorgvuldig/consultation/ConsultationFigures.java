package nl.zorgvuldig.consultation;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Figure.Standing;
import nl.zorgvuldig.policy.Figures;
import nl.zorgvuldig.policy.PlaceCounts;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Consultations that were begun and never closed: what was said in them stands in no dossier.
@Component
final class ConsultationFigures implements Figures {
    /// Days in which one can finish what was written.
    static final int TIME = 7;

    private static final String HELD = """
            select school, count(*) as held, count(*) filter (where closed_at is null and starts_at < :before) as open
            from consultation.meeting
            where board = :board and begun_at is not null and cancelled_at is null and starts_at >= :since
            group by school""";

    private final BoardJdbc jdbc;
    private final Work work;

    ConsultationFigures(BoardJdbc jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    @Override
    public Set<String> codes() {
        return Set.of("consultations_unclosed");
    }

    @Override
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public List<Figure> count(LocalDate today) {
        PlaceCounts counts = new PlaceCounts().addOfBoard(0, 0, Standing.UPHELD);
        work.read(
                Act.MAINTAIN,
                () -> jdbc.sql(HELD)
                        .param("before", begin(today.minusDays(TIME)))
                        .param("since", begin(SchoolYear.of(today).period().from()))
                        .query((row, n) -> counts.add(
                                new SchoolId(Rows.uuid(row, "school")),
                                row.getLong("open"),
                                row.getLong("held"),
                                Standing.AT_RISK))
                        .list());
        return counts.figures(TALKS_END_IN_AGREEMENTS, "consultations_unclosed", "/overleggen");
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(SchoolDay.ZONE).toOffsetDateTime();
    }
}
