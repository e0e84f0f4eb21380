package nl.zorgvuldig.conduct.lessons.web;

import java.util.List;
import nl.zorgvuldig.conduct.lessons.LessonCounts.SchoolCount;
import nl.zorgvuldig.school.organisation.Group;

/// The groups of a teacher, and the schools for which the reader is responsible.
///
/// @param board whether the reader is of the board
public record LessonOverviewPage(String year, List<Row> groups, List<SchoolCount> schools, boolean board) {
    /// Width of a bar in chart units.
    private static final int WIDE = 100;

    /// A group the reader guides.
    public record Row(Group group, int lessons) {}

    /// The filled width of the bar; zero for a school without groups.
    public int width(SchoolCount count) {
        return count.groups() == 0 ? 0 : WIDE * count.taught() / count.groups();
    }

    public int rest(SchoolCount count) {
        return WIDE - width(count);
    }

    public int taught() {
        return schools.stream().mapToInt(SchoolCount::taught).sum();
    }

    public int all() {
        return schools.stream().mapToInt(SchoolCount::groups).sum();
    }
}
