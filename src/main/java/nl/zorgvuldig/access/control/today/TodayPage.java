package nl.zorgvuldig.access.control.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.platform.web.Visitor;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.School;

/// What the page "Vandaag" shows.
///
/// @param weak whether not everything is shown, as who reads proved little of who they are
/// @param work what waits for who reads
/// @param pupils whom the reader guides by named assignment
public record TodayPage(
        LocalDate day,
        String given,
        boolean weak,
        WorkCard work,
        Map<School, List<Group>> schools,
        List<ListedPupil> pupils) {
    private static final List<String> READERS = List.of(
            "guardian",
            "pupil",
            "expert",
            "data_protection_officer",
            "school_doctor",
            "personnel_office",
            "administrator");

    /// As what somebody without a group reads what there is for them.
    public static String reader(Visitor visitor) {
        return READERS.stream()
                .filter(visitor.functions()::contains)
                .findFirst()
                .orElse("staff");
    }

    public boolean nothing() {
        return schools.isEmpty() && pupils.isEmpty();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
