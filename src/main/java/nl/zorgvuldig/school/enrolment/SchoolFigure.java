package nl.zorgvuldig.school.enrolment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.platform.policy.Clause;

/// A figure that one question to the database counts, school by school ([SchoolFigureCounter]).
///
/// @param clause the clause it is about
/// @param code what is counted
/// @param address where who may see them finds them one by one
/// @param rows what a row of the answer is about, and so in which column its place stands
/// @param sql asks for `total`; of those `counted`; of those `at_risk` and `broken`, as many as
///     make the clause stand so. Its parameters are `:board`, `:today` and those that follow
/// @param parameters by name, each from the day on which is counted
public record SchoolFigure(
        Clause clause,
        String code,
        Optional<String> address,
        RowsOf rows,
        String sql,
        Map<String, Function<LocalDate, Object>> parameters) {

    /// @see SchoolFigure#rows()
    public enum RowsOf {
        /// Of a `school`; nothing is said of a school without a row.
        SCHOOLS,
        /// Of a `school`; without rows, nought of the board as a whole.
        SCHOOLS_OR_NOUGHT,
        /// Of a `pupil`, counted at the school where they are on that day; nought of a school where
        /// nobody is counted.
        PUPILS_AT_SCHOOL,
        /// Of a `pupil`, counted at the school that keeps their dossier; without rows, nought of the
        /// board as a whole.
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

    /// @param value from the day on which is counted
    public SchoolFigure with(String name, Function<LocalDate, Object> value) {
        Map<String, Function<LocalDate, Object>> more = new HashMap<>(parameters);
        more.put(name, value);
        return new SchoolFigure(clause, code, address, rows, sql, more);
    }
}
