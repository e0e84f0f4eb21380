package nl.zorgvuldig.oversight.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.organisation.School;

/// The figures of the clauses, at one school or everywhere the reader sees; numbers alone.
///
/// @param about the school, or the board for all of it
/// @param school empty for the whole board
/// @param choices schools that the reader can choose
/// @param whole whether the reader sees the whole board
/// @param takenAt when it was last counted; empty when nothing was counted yet
/// @param fresh whether that is recent
/// @param clauses without those that nothing is counted about
/// @param weeks oldest first
public record PolicyOverview(
        UUID about,
        Optional<School> school,
        List<School> choices,
        boolean whole,
        Optional<Instant> takenAt,
        boolean fresh,
        Map<Clause, Clauses> clauses,
        List<Week> weeks) {

    /// One clause, whose standing is that of its worst figure.
    ///
    /// @param late where something of it that waits is late; empty for the board as a whole
    public record Clauses(Standing standing, List<Line> lines, Set<Optional<SchoolId>> late) {
        public Clauses {
            lines = List.copyOf(lines);
            late = Set.copyOf(late);
        }

        /// The lines that say what is to be done; of a clause in order, one that says so.
        public List<Line> first() {
            List<Line> wrong = lines.stream()
                    .filter(line -> line.standing() != Standing.UPHELD)
                    .toList();
            return wrong.isEmpty() ? lines.stream().limit(1).toList() : wrong;
        }

        /// Whether the line is shown as in order: never while something of the clause is late.
        public boolean good(Line line) {
            return line.standing() == Standing.UPHELD && late.isEmpty();
        }

        /// Whether it is shown as in order at one school: never while something is late there.
        public boolean good(OfSchool school) {
            return school.standing() == Standing.UPHELD && !late.contains(school.school());
        }
    }

    /// One kind of figure, summed over the schools that are shown.
    ///
    /// @param words what was counted, with the numbers
    /// @param late when it was counted, if that is longer ago than the others
    public record Line(
            Sentence words,
            Standing standing,
            Optional<String> address,
            Optional<Instant> late,
            List<OfSchool> schools) {}

    /// @param name empty for the board as a whole
    public record OfSchool(Optional<SchoolId> school, String name, long count, long of, Standing standing) {}

    /// How many clauses had each standing in the week that began on a Monday.
    public record Week(LocalDate monday, int upheld, int atRisk, int broken) {
        public int all() {
            return upheld + atRisk + broken;
        }
    }

    /// One clause in one week.
    public record ClauseWeek(LocalDate monday, Standing standing, List<WeekLine> lines) {}

    public record WeekLine(Sentence words, Standing standing) {}

    public Optional<Clauses> find(Clause clause) {
        return Optional.ofNullable(clauses.get(clause));
    }

    /// The clauses that are not in order, the broken ones first.
    public List<Clause> trouble() {
        return clauses.entrySet().stream()
                .filter(entry -> entry.getValue().standing() != Standing.UPHELD)
                .sorted(Comparator.comparing((Map.Entry<Clause, Clauses> entry) ->
                                entry.getValue().standing())
                        .reversed()
                        .thenComparing(entry -> entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public long number(Standing standing) {
        return clauses.values().stream()
                .filter(clause -> clause.standing() == standing)
                .count();
    }
}
