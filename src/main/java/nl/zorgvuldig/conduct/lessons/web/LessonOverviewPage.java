package nl.zorgvuldig.conduct.lessons.web;

import java.util.List;
import nl.zorgvuldig.conduct.lessons.LessonCounts.SchoolCount;
import nl.zorgvuldig.school.organisation.Group;

/// The groups of a teacher, and the schools of who sees to it.
///
/// @param board whether the reader is of the board
public record LessonOverviewPage(String year, List<Row> groups, List<SchoolCount> schools, boolean board) {
    /// Chart units in a bar.
    private static final int WIDE = 100;

    /// A group the reader guides.
    public record Row(Group group, int lessons) {}

    /// How much of the bar is filled; a school without groups has an empty one.
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
