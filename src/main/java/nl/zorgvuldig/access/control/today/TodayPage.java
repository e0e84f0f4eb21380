package nl.zorgvuldig.access.control.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.access.control.lists.AssignedPupils;
import nl.zorgvuldig.platform.web.Visitor;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.School;

/// Content of the page "Vandaag".
///
/// @param weak whether not everything is shown, as who reads proved little of who they are
/// @param work what waits for who reads
/// @param given whom the reader guides by named assignment
public record TodayPage(
        LocalDate day,
        String name,
        boolean weak,
        WorkCard work,
        Map<School, List<Group>> schools,
        AssignedPupils.Assigned given) {
    private static final List<String> READERS = List.of(
            "guardian",
            "pupil",
            "expert",
            "data_protection_officer",
            "school_doctor",
            "personnel_office",
            "administrator");

    /// Role in which somebody without a group reads the page.
    public static String reader(Visitor visitor) {
        return READERS.stream()
                .filter(visitor.functions()::contains)
                .findFirst()
                .orElse("staff");
    }

    public boolean nothing() {
        return schools.isEmpty() && given.isEmpty();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
