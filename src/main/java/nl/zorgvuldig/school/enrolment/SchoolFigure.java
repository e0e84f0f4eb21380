package nl.zorgvuldig.school.enrolment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.platform.policy.Clause;

/// A figure counted per school by one SQL query ([SchoolFigureCounter]).
///
/// @param clause the clause it is about
/// @param code what is counted
/// @param address page on which those who may see them find the individual cases
/// @param rows what a row of the result is about, and so the name of its first column
/// @param sql selects `total`, and how many of those are `counted`, `at_risk` and `broken`; the
///     last two determine the status of the clause. Its parameters are `:board`, `:today` and those
///     that follow
/// @param parameters by name, each computed from the day of counting
public record SchoolFigure(
        Clause clause,
        String code,
        Optional<String> address,
        RowsOf rows,
        String sql,
        Map<String, Function<LocalDate, Object>> parameters) {

    /// @see SchoolFigure#rows()
    public enum RowsOf {
        /// One row per `school`; schools without a row have no figure.
        SCHOOLS,
        /// One row per `school`; without rows, zero for the board as a whole.
        SCHOOLS_OR_NOUGHT,
        /// One row per `pupil`, counted at the school they attend on that day; zero for a school
        /// without any.
        PUPILS_AT_SCHOOL,
        /// One row per `pupil`, counted at the school that keeps their dossier; without rows, zero
        /// for the board as a whole.
        PUPILS_KEPT
    }

    public SchoolFigure {
        parameters = Map.copyOf(parameters);
    }

    public static SchoolFigure of(Clause clause, String code, RowsOf rows, String sql) {
        return new SchoolFigure(clause, code, Optional.empty(), rows, sql, Map.of());
    }

    public SchoolFigure listedAt(String list) {
        return new SchoolFigure(clause, code, Optional.of(list), rows, sql, parameters);
    }

    /// @param value computed from the day of counting
    public SchoolFigure with(String name, Function<LocalDate, Object> value) {
        Map<String, Function<LocalDate, Object>> more = new HashMap<>(parameters);
        more.put(name, value);
        return new SchoolFigure(clause, code, address, rows, sql, more);
    }
}
