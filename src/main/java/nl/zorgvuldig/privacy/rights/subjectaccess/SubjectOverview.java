package nl.zorgvuldig.privacy.rights.subjectaccess;

import java.time.LocalDate;
import java.util.List;

/// Overview of everything that is kept about somebody, for the requester. Prints as `[sealed]`.
///
/// @param elsewhere what is kept and not shown here; for a child what could be, whether it is or
/// not
/// @param left how many lines are left out because they are about others as well; not counted for
/// a
///     child, since the number would grow with what the other parent does
/// @param inFile how many lines of the log are only in the machine-readable file
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

    /// One row as it is kept.
    ///
    /// @param table name in the program
    public record Line(String table, List<Value> values) {}

    /// @param kind kind of data, as the constant is named; empty for a column that only orders
    public record Value(String column, String kind, String text) {}

    /// @param kind kind of data, as the constant is named
    public record Elsewhere(String purpose, String kind) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
