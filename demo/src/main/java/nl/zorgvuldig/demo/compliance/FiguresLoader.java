package nl.zorgvuldig.demo.compliance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.oversight.EarlierFigureWeeks;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads the figures of past weeks: as they are now, with more left to do the longer ago.
@Component
@Lazy
public final class FiguresLoader {
    private static final int WEEKS = 12;

    private final EarlierFigureWeeks weeks;
    private final AuditLog log;
    private final Boards boards;

    FiguresLoader(EarlierFigureWeeks weeks, AuditLog log, Boards boards) {
        this.weeks = weeks;
        this.log = log;
        this.boards = boards;
    }

    public void load(Population population) {
        log.seal(population.board().id());
        boards.program(population.board().id()).run(() -> {
            List<Figure> now = weeks.take();
            LocalDate monday = population.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            for (int ago = 1; ago <= WEEKS; ago++) {
                weeks.takeOver(monday.minusWeeks(ago), before(now, ago));
            }
        });
    }

    private static List<Figure> before(List<Figure> now, int ago) {
        return now.stream().map(figure -> before(figure, ago)).toList();
    }

    /// An earlier value of a figure; clauses that are in order now came into order one after
    /// another.
    private static Figure before(Figure figure, int ago) {
        boolean then = figure.of() > 1
                && !figure.code().startsWith("opened_")
                && figure.standing() != Standing.BROKEN
                && ago > 1 + Math.floorMod(figure.code().hashCode(), WEEKS);
        return then
                ? new Figure(
                        figure.clause(),
                        figure.code(),
                        figure.school(),
                        Math.min(figure.of(), figure.count() + 1),
                        figure.of(),
                        figure.standing().worst(Standing.AT_RISK),
                        figure.address())
                : figure;
    }
}
