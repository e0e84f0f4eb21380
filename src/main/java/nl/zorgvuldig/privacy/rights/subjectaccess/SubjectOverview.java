package nl.zorgvuldig.privacy.rights.subjectaccess;

import java.time.LocalDate;
import java.util.List;

/// Everything that is kept about somebody, for who asked it. Prints as `[sealed]`.
///
/// @param elsewhere what is kept and not shown here; of a child what could be, whether it is or not
/// @param left how many lines are about others as well, and are left out; not counted of a child,
///     since the number would grow with what the other parent does
/// @param inFile how many lines of the log stand in the file for programs only
public record SubjectOverview(
        String name,
        LocalDate made,
        String number,
        List<Section> sections,
        List<Elsewhere> elsewhere,
        int left,
        int inFile) {

    /// What is kept for one purpose.
    ///
    /// @param purpose key of the text that says why
    /// @param basis the article it rests on
    public record Section(String purpose, String basis, List<Line> lines) {}

    /// One line, as it is kept.
    ///
    /// @param table where, as the program calls it
    public record Line(String table, List<Value> values) {}

    /// @param kind what kind of data it is, as the constant is called; empty for what only orders
    public record Value(String column, String kind, String text) {}

    /// @param kind what kind of data, as the constant is called
    public record Elsewhere(String purpose, String kind) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
