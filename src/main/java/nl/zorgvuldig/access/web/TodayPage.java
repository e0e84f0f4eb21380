package nl.zorgvuldig.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.School;

/// What the page "Vandaag" shows.
public record TodayPage(
        LocalDate day, String given, boolean staff, Map<School, List<Group>> schools) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
