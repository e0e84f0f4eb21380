package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.oversight.figures.PolicyFigureStore.CountedFigure;
import nl.zorgvuldig.oversight.figures.WeeklyFigureStore.WeekFigure;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Figures are taken part by part, and one set a week is kept.
@Upholds(POLICY_FOR_EVERYONE)
class FigureCollectorTest {
    private final FigureBoard here = new FigureBoard();
    private final PolicyFigureStore store = here.demo.part(PolicyFigureStore.class);
    private final WeeklyFigureStore weeks = here.demo.part(WeeklyFigureStore.class);
    private final Work work = here.demo.part(Work.class);
    private final LocalDate monday = FigureCollector.monday(here.today);

    private FigureCollector taking(Map<String, Figures> parts, Duration later) {
        return new FigureCollector(parts, store, weeks, work, Clock.offset(here.demo.clock(), later));
    }

    private static Figures counting(Supplier<List<Figure>> counted) {
        return counting(Set.of("groups_without_lesson", "receipts_missing"), counted);
    }

    private static Figures counting(Set<String> codes, Supplier<List<Figure>> counted) {
        return new Figures() {
            @Override
            public Set<String> codes() {
                return codes;
            }

            @Override
            public List<Figure> count(LocalDate today) {
                return counted.get();
            }
        };
    }

    private Figure lessons(Optional<SchoolId> school, long count, Standing standing) {
        return new Figure(
                Clause.PUPILS_TAUGHT_SOCIAL_MEDIA,
                "groups_without_lesson",
                school,
                count,
                10,
                standing,
                Optional.empty());
    }

    private Figure receipts(long count) {
        return new Figure(
                Clause.CODE_RECEIVED_BY_ALL_STAFF,
                "receipts_missing",
                Optional.empty(),
                count,
                9,
                Standing.BROKEN,
                Optional.of("/gedragscode"));
    }

    private List<String> stored() {
        return here.asProgram(() -> work.read(Act.MAINTAIN, store::list).stream()
                .map(figure -> figure.figure().code() + " " + figure.figure().count())
                .toList());
    }

    private List<WeekFigure> weekly(UUID about) {
        return here.asProgram(() -> work.read(Act.MAINTAIN, () -> weeks.list(about, monday.minusWeeks(200))));
    }

    @Test
    void a_part_that_cannot_count_keeps_what_it_said_and_holds_no_other_up() {
        Set<String> receipts = Set.of("receipts_missing");
        Set<String> lessons = Set.of("groups_without_lesson");
        Figures good = counting(receipts, () -> List.of(receipts(1)));
        Figures bad = counting(lessons, () -> {
            throw new IllegalStateException("no count");
        });
        Figures first = counting(lessons, () -> List.of(lessons(Optional.of(here.first), 3, Standing.AT_RISK)));
        Figures gone = counting(
                Set.of("counted_no_more"),
                () -> List.of(new Figure(
                        Clause.CONFIDENTIALITY,
                        "counted_no_more",
                        Optional.empty(),
                        1,
                        1,
                        Standing.BROKEN,
                        Optional.empty())));
        here.asProgram(() ->
                taking(Map.of("a", good, "b", first, "c", gone), Duration.ZERO).take());
        assertThat(stored())
                .containsExactlyInAnyOrder("receipts_missing 1", "groups_without_lesson 3", "counted_no_more 1");

        Figures better = counting(receipts, () -> List.of(receipts(0)));
        Map<String, Figures> later = Map.of("a", better, "b", bad);
        assertThatThrownBy(() -> here.asProgram(
                        () -> taking(later, Duration.ofMinutes(5)).take()))
                .hasMessage("no count");
        assertThat(stored())
                .as("counted anew, kept, and of a part that is gone nothing")
                .containsExactlyInAnyOrder("receipts_missing 0", "groups_without_lesson 3");
        assertThat(here.<List<CountedFigure>>asProgram(() -> work.read(Act.MAINTAIN, store::list)))
                .extracting(CountedFigure::at)
                .as("each with its own moment")
                .doesNotHaveDuplicates();
    }

    /// An upgrade may name a part otherwise: what it counted under its old name would stand beside it
    /// while the others are counted, and be added up with it.
    @Test
    void a_part_under_another_name_takes_the_place_of_what_it_counted_before() {
        here.asProgram(() -> taking(Map.of("before", counting(() -> List.of(receipts(1)))), Duration.ZERO)
                .take());
        Map<String, Figures> renamed = new LinkedHashMap<>();
        renamed.put("after", counting(() -> List.of(receipts(2))));
        List<String> meanwhile = new ArrayList<>();
        renamed.put("next", counting(Set.of("later"), () -> {
            meanwhile.addAll(work.read(Act.MAINTAIN, store::list).stream()
                    .map(taken -> taken.figure().code() + " " + taken.figure().count())
                    .toList());
            return List.of();
        }));
        here.asProgram(() -> taking(renamed, Duration.ZERO).take());
        assertThat(meanwhile)
                .isSubsetOf("receipts_missing 1", "receipts_missing 2")
                .hasSize(1);
    }

    @Test
    void of_each_week_the_last_is_kept_for_each_school_and_for_all_together() {
        Duration days = Duration.ofDays(ChronoUnit.DAYS.between(here.today, monday));
        take(days, 5, 1);
        take(days.plusDays(6), 4, 2);
        take(days.plusDays(7), 2, 0);
        assertThat(weekly(here.board.value()))
                .extracting(WeekFigure::monday, WeekFigure::count, WeekFigure::of)
                .containsExactly(tuple(monday, 6L, 20L), tuple(monday.plusWeeks(1), 2L, 20L));
        assertThat(weekly(here.first.value()))
                .extracting(WeekFigure::count, WeekFigure::standing)
                .containsExactly(tuple(4L, Standing.AT_RISK), tuple(2L, Standing.AT_RISK));
        assertThat(weekly(here.second.value()))
                .extracting(WeekFigure::count, WeekFigure::standing)
                .containsExactly(tuple(2L, Standing.BROKEN), tuple(0L, Standing.BROKEN));
        assertThat(weekly(here.board.value()))
                .extracting(WeekFigure::standing)
                .as("as bad as the worst school")
                .containsOnly(Standing.BROKEN);
        take(days.plusDays(7 * 160), 1, 1);
        assertThat(weekly(here.board.value()))
                .extracting(WeekFigure::monday)
                .as("after three years a week goes")
                .containsExactly(monday.plusWeeks(160));
    }

    private void take(Duration later, long atFirst, long atSecond) {
        Figures counts = counting(() -> List.of(
                lessons(Optional.of(here.first), atFirst, Standing.AT_RISK),
                lessons(Optional.of(here.second), atSecond, Standing.BROKEN)));
        here.asProgram(() -> taking(Map.of("a", counts), later).take());
    }

    @Test
    void what_a_part_counts_without_declaring_it_is_not_kept() {
        here.asProgram(() -> taking(Map.of("a", counting(() -> List.of(receipts(1)))), Duration.ZERO)
                .take());
        Figure undeclared = new Figure(
                Clause.CONFIDENTIALITY, "unheard_of", Optional.empty(), 1, 1, Standing.BROKEN, Optional.empty());
        Map<String, Figures> parts = Map.of("a", counting(() -> List.of(receipts(0), undeclared)));
        assertThatThrownBy(
                        () -> here.asProgram(() -> taking(parts, Duration.ZERO).take()))
                .hasMessageContaining("unheard_of");
        assertThat(stored()).containsExactly("receipts_missing 1");
    }

    @Test
    void only_the_program_writes_figures() {
        Acting board = new Acting(
                here.demo.board(),
                here.demo.person("bestuur"),
                Act.BROWSE,
                here.demo.clock().today());
        assertThatThrownBy(() -> board.run(() -> work.change(
                        Act.MAINTAIN, () -> store.replace("mine", Set.of(), List.of(receipts(0)), Instant.now()))))
                .hasStackTraceContaining("row-level security");
    }
}
