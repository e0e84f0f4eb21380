package nl.zorgvuldig.access.control.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.platform.web.Visitor;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.School;

/// Content of the page "Vandaag".
///
/// @param weak whether something is left out because of the reader's low assurance level
/// @param work the reader's open tasks
/// @param pupils whom the reader guides by assignment
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

    /// Role in which somebody without a group reads the page.
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
