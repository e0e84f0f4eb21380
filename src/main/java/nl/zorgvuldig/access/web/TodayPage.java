package nl.zorgvuldig.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.access.ListedPupil;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.School;

/// What the page "Vandaag" shows.
///
/// @param notes what is to be done first
/// @param pupils whom the reader guides by named assignment
public record TodayPage(
        LocalDate day,
        String given,
        boolean staff,
        Map<School, List<Group>> schools,
        List<ListedPupil> pupils,
        List<TodayNote.Note> notes) {
    public boolean nothing() {
        return schools.isEmpty() && pupils.isEmpty();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
