package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.policy.Clause.POLICY_FOR_EVERYONE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.oversight.Overview;
import nl.zorgvuldig.oversight.Overviews;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// The door to how the clauses stand, for who may see it: two small questions to the database,
/// whatever the number of pupils.
@Component
final class TakenFigures implements Overviews {
    /// Weeks that are shown, this one among them.
    static final int SHOWN_WEEKS = 16;

    /// Longer ago than this the page says that it was not counted lately.
    static final Duration RECENT = Duration.ofMinutes(30);

    private final FigureStore store;
    private final WeekStore weeks;
    private final FigureWords words;
    private final Staff staff;
    private final Schools schools;
    private final Work work;
    private final Clock clock;

    TakenFigures(
            FigureStore store,
            WeekStore weeks,
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
    public Optional<Overview> find(Optional<SchoolId> school) {
        if (!Acting.someone()) {
            return Optional.empty();
        }
        LocalDate today = SchoolDay.today(clock);
        FigureSight sight = new FigureRules(staff.listFunctions(Acting.current().person()), today).decide();
        return switch (sight) {
            case FigureSight.Nothing _ -> Optional.empty();
            case FigureSight.All _ -> {
                List<School> all = sorted(schools.list());
                yield school.isEmpty()
                        ? Optional.of(read(Optional.empty(), all, true, today))
                        : pick(all, school.get()).map(one -> read(Optional.of(one), all, true, today));
            }
            case FigureSight.Own own -> {
                List<School> mine = sorted(schools.list()).stream()
                        .filter(one -> own.schools().contains(one.id()))
                        .toList();
                yield (school.isEmpty() ? mine.stream().findFirst() : pick(mine, school.get()))
                        .map(one -> read(Optional.of(one), mine, false, today));
            }
        };
    }

    @Override
    public List<Overview.ClauseWeek> weeks(Overview overview, Clause clause) {
        return WeekSums.ofClause(listWeeks(overview.about(), SchoolDay.today(clock)), clause, words);
    }

    private Overview read(Optional<School> school, List<School> choices, boolean whole, LocalDate today) {
        UUID board = Acting.current().board().value();
        UUID about = school.map(one -> one.id().value()).orElse(board);
        List<TakenFigure> all = work.read(Act.BROWSE, store::list).stream()
                .filter(one -> school.isEmpty() || one.figure().school().equals(school.map(School::id)))
                .toList();
        Optional<Instant> takenAt = all.stream().map(TakenFigure::at).max(Comparator.naturalOrder());
        return new Overview(
                about,
                school,
                choices,
                whole,
                takenAt,
                takenAt.filter(at -> at.plus(RECENT).isAfter(clock.instant())).isPresent(),
                new FigureSums(all, choices, takenAt, words).clauses(),
                WeekSums.perWeek(listWeeks(about, today)));
    }

    private List<WeekFigure> listWeeks(UUID about, LocalDate today) {
        LocalDate since = FigureTaking.monday(today).minusWeeks(SHOWN_WEEKS - 1L);
        return work.read(Act.BROWSE, () -> weeks.list(about, since));
    }

    private static Optional<School> pick(List<School> from, SchoolId wanted) {
        return from.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    private static List<School> sorted(List<School> all) {
        return all.stream().sorted(Comparator.comparing(School::name)).toList();
    }
}
