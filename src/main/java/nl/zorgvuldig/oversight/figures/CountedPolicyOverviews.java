package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.oversight.figures.FigureVisibilityRules.FigureVisibility;
import nl.zorgvuldig.oversight.figures.PolicyFigureStore.CountedFigure;
import nl.zorgvuldig.oversight.figures.WeeklyFigureStore.WeekFigure;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// The figures of the clauses for a reader who may see them, in two small queries, however many
/// pupils there are.
@Component
final class CountedPolicyOverviews implements PolicyOverviews {
    /// Weeks shown, including this one.
    static final int SHOWN_WEEKS = 16;

    /// After this time the page says that the figures were not counted recently.
    static final Duration RECENT = Duration.ofMinutes(30);

    private final PolicyFigureStore store;
    private final WeeklyFigureStore weeks;
    private final FigureWords words;
    private final Staff staff;
    private final Schools schools;
    private final Work work;
    private final Clock clock;

    CountedPolicyOverviews(
            PolicyFigureStore store,
            WeeklyFigureStore weeks,
            FigureWords words,
            Staff staff,
            Schools schools,
            Work work,
            Clock clock) {
        this.store = store;
        this.weeks = weeks;
        this.words = words;
        this.staff = staff;
        this.schools = schools;
        this.work = work;
        this.clock = clock;
    }

    @Override
    @Upholds(POLICY_FOR_EVERYONE)
    public Optional<PolicyOverview> find(Optional<SchoolId> school) {
        if (!Acting.someone()) {
            return Optional.empty();
        }
        LocalDate today = SchoolDay.today(clock);
        FigureVisibility sight =
                new FigureVisibilityRules(staff.listFunctions(Acting.current().person()), today).decide();
        return switch (sight) {
            case FigureVisibility.Nothing _ -> Optional.empty();
            case FigureVisibility.All _ -> {
                List<School> all = sorted(schools.list());
                yield school.isEmpty()
                        ? Optional.of(read(Optional.empty(), all, true, today))
                        : pick(all, school.get()).map(each -> read(Optional.of(each), all, true, today));
            }
            case FigureVisibility.Own own -> {
                List<School> mine = sorted(schools.list()).stream()
                        .filter(each -> own.schools().contains(each.id()))
                        .toList();
                yield (school.isEmpty() ? mine.stream().findFirst() : pick(mine, school.get()))
                        .map(each -> read(Optional.of(each), mine, false, today));
            }
        };
    }

    @Override
    public Map<Clause, List<PolicyOverview.ClauseWeek>> weeks(PolicyOverview overview) {
        List<WeekFigure> figures = listWeeks(overview.about(), SchoolDay.today(clock));
        Map<Clause, List<PolicyOverview.ClauseWeek>> clauses = new EnumMap<>(Clause.class);
        for (Clause clause : overview.clauses().keySet()) {
            clauses.put(clause, WeeklyFigureSummary.ofClause(figures, clause, words));
        }
        return clauses;
    }

    private PolicyOverview read(Optional<School> school, List<School> choices, boolean whole, LocalDate today) {
        UUID board = Acting.current().board().value();
        UUID about = school.map(each -> each.id().value()).orElse(board);
        List<CountedFigure> all = work.read(Act.BROWSE, store::list).stream()
                .filter(figure -> school.isEmpty() || figure.figure().school().equals(school.map(School::id)))
                .toList();
        Optional<Instant> takenAt = all.stream().map(CountedFigure::at).max(Comparator.naturalOrder());
        return new PolicyOverview(
                about,
                school,
                choices,
                whole,
                takenAt,
                takenAt.filter(at -> at.plus(RECENT).isAfter(clock.instant())).isPresent(),
                new FigureSummary(all, choices, takenAt, words).clauses(),
                WeeklyFigureSummary.perWeek(listWeeks(about, today)));
    }

    private List<WeekFigure> listWeeks(UUID about, LocalDate today) {
        LocalDate since = FigureCollector.monday(today).minusWeeks(SHOWN_WEEKS - 1L);
        return work.read(Act.BROWSE, () -> weeks.list(about, since));
    }

    private static Optional<School> pick(List<School> from, SchoolId wanted) {
        return from.stream().filter(school -> school.id().equals(wanted)).findFirst();
    }

    private static List<School> sorted(List<School> all) {
        return all.stream().sorted(Comparator.comparing(School::name)).toList();
    }
}
