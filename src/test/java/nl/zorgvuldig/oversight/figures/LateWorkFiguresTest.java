package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.oversight.EarlierFigureWeeks;
import nl.zorgvuldig.oversight.clauses.PolicyChapter;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// What is late on the work lists of the demonstration is not good on the policy page.
@Upholds(POLICY_FOR_EVERYONE)
class LateWorkFiguresTest {
    /// Within the same week, for one set of figures is kept of each.
    private static final int LATER = 5;

    private final DemoProgram demo = DemoProgram.running();

    @Test
    void what_becomes_late_is_seen_on_the_page_of_its_chapter_and_not_by_whom_or_about_whom() {
        Set<Clause> before = late(today());
        try {
            demo.clock().daysLater(LATER, () -> {
                Set<Clause> became = late(today());
                assertThat(late(take())).isEqualTo(became);
                became.removeAll(before);
                assertThat(became).as("clauses of which something became late").isNotEmpty();
                WebVisitor board = demo.signIn("bestuur");
                for (Clause clause : became) {
                    String rule = rule(board, clause);
                    assertThat(rule)
                            .as(clause.id())
                            .contains("Te laat: ")
                            .doesNotContain("tag--yes", "✓", "weken goed", "Nu goed", "Nagekomen");
                    for (DemoPeople.Employee employee : demo.population().employees()) {
                        assertThat(rule).doesNotContain(employee.name().full());
                    }
                }
            });
        } finally {
            take();
        }
        assertThat(late(take())).isEqualTo(before);
    }

    @Test
    void a_head_does_not_read_that_a_doctor_has_something_to_do() {
        for (Figure figure : take()) {
            if (figure.code().equals(LateWorkFigures.CODE) && figure.clause() == MEDICAL_FILE_WITH_SCHOOL_DOCTOR) {
                assertThat(figure.school()).isEmpty();
            }
        }
    }

    private LocalDate today() {
        return demo.clock().today();
    }

    private List<Figure> take() {
        return demo.part(Boards.class)
                .program(demo.board())
                .call(() -> demo.part(EarlierFigureWeeks.class).take());
    }

    /// The clauses of which the work lists have something whose last day has passed.
    private Set<Clause> late(LocalDate day) {
        Set<Clause> late = EnumSet.noneOf(Clause.class);
        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> demo.part(Work.class).read(Act.MAINTAIN, () -> {
                    for (CaseKind kind : demo.parts(CaseKind.class)) {
                        kind.list(day).stream()
                                .flatMap(open -> open.now())
                                .filter(turn -> turn.until().isBefore(day))
                                .map(WorkTurn.Now::clause)
                                .forEach(late::add);
                    }
                    return late;
                }));
        return late;
    }

    private static Set<Clause> late(List<Figure> figures) {
        Map<Clause, Long> counts = new EnumMap<>(Clause.class);
        figures.stream()
                .filter(figure -> figure.code().equals(LateWorkFigures.CODE))
                .forEach(figure -> counts.merge(figure.clause(), figure.count(), Long::sum));
        counts.values().removeIf(count -> count == 0);
        return counts.keySet();
    }

    private static String rule(WebVisitor reader, Clause clause) {
        Matcher rule = Pattern.compile("<article[^>]*id=\"" + clause.id() + "\".*?</article>", Pattern.DOTALL)
                .matcher(reader.get(PolicyChapter.of(clause).address()).body());
        assertThat(rule.find()).isTrue();
        return rule.group();
    }
}
