package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgvuldig.oversight.figures.LateWork.Waiting;
import nl.zorgvuldig.oversight.figures.PolicyFigureStore.CountedFigure;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.Upholds;

/// A clause is not in order while something of it is late, whatever its other figures say.
@Upholds(POLICY_FOR_EVERYONE)
class LateWorkProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant COUNTED = Instant.parse("2026-11-24T08:00:00Z");
    private static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());

    /// A module that counts under one other code.
    private static final class Others implements Figures {
        @Override
        public Set<String> codes() {
            return Set.of("receipts_missing", LateWorkFigures.CODE);
        }

        @Override
        public List<Figure> count(LocalDate today) {
            return List.of();
        }
    }

    private static final FigureWords WORDS = new FigureWords(List.of(new Others()));

    @Property
    void no_clause_looks_good_while_something_of_it_is_late(
            @ForAll("waiting") List<Waiting> waiting, @ForAll Standing other, @ForAll Clause counted) {
        Map<Clause, PolicyOverview.Clauses> clauses = summary(waiting, counted, other);
        for (Clause clause : Clause.values()) {
            List<Waiting> late = late(waiting, clause);
            assertThat(clauses.containsKey(clause) || late.isEmpty()).isTrue();
            Optional.ofNullable(clauses.get(clause))
                    .ifPresent(shown -> holds(shown, late, clause == counted ? other : Standing.UPHELD));
        }
    }

    /// @param otherwise how the clause stands when nothing is late
    private static void holds(PolicyOverview.Clauses shown, List<Waiting> late, Standing otherwise) {
        if (late.isEmpty()) {
            assertThat(shown.standing()).isEqualTo(otherwise);
            assertThat(shown.lines()).allMatch(line -> shown.good(line) == (line.standing() == Standing.UPHELD));
            return;
        }
        assertThat(shown.standing()).isNotEqualTo(Standing.UPHELD);
        assertThat(shown.lines()).noneMatch(shown::good);
        assertThat(shown.lines().stream().flatMap(line -> line.schools().stream()))
                .filteredOn(
                        place -> late.stream().anyMatch(each -> each.school().equals(place.school())))
                .noneMatch(shown::good);
    }

    @Property
    void each_thing_that_waits_is_counted_once_where_it_belongs(@ForAll("waiting") List<Waiting> waiting) {
        List<Figure> figures = new LateWork(waiting, TODAY).figures();
        for (Figure figure : figures) {
            List<Waiting> here = waiting.stream()
                    .filter(each ->
                            each.clause() == figure.clause() && each.school().equals(figure.school()))
                    .toList();
            assertThat(figure.of()).isEqualTo(here.size());
            assertThat(figure.count())
                    .isEqualTo(here.stream()
                            .filter(each -> each.until().isBefore(TODAY))
                            .count());
            assertThat(figure.standing()).isEqualTo(figure.count() > 0 ? Standing.AT_RISK : Standing.UPHELD);
            assertThat(figure.address()).as("no list of cases").isEmpty();
        }
        assertThat(figures.stream().mapToLong(Figure::of).sum()).isEqualTo(waiting.size());
        assertThat(figures.stream().map(figure -> figure.clause() + " " + figure.school()))
                .doesNotHaveDuplicates();
    }

    private static List<Waiting> late(List<Waiting> waiting, Clause clause) {
        return waiting.stream()
                .filter(each -> each.clause() == clause && each.until().isBefore(TODAY))
                .collect(Collectors.toList());
    }

    private static Map<Clause, PolicyOverview.Clauses> summary(
            List<Waiting> waiting, Clause counted, Standing standing) {
        List<Figure> figures = new ArrayList<>(new LateWork(waiting, TODAY).figures());
        figures.add(new Figure(counted, "receipts_missing", Optional.of(SCHOOL), 1, 2, standing, Optional.empty()));
        return new FigureSummary(
                        figures.stream()
                                .map(figure -> new CountedFigure(figure, COUNTED))
                                .toList(),
                        List.of(),
                        Optional.of(COUNTED),
                        WORDS)
                .clauses();
    }

    @Provide
    Arbitrary<List<Waiting>> waiting() {
        return Combinators.combine(
                        Arbitraries.of(Clause.values()),
                        Arbitraries.of(Optional.of(SCHOOL), Optional.<SchoolId>empty()),
                        Arbitraries.integers().between(-60, 20))
                .as((clause, school, days) -> new Waiting(clause, school, TODAY.plusDays(days)))
                .list()
                .ofMaxSize(12);
    }
}
