package nl.zorgvuldig.access.control.reviews;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// People with access at one school, for the head to review.
///
/// @param assignments of pupils the school keeps, current and future
/// @param functions at the school
/// @param guides by group, as the roster says
/// @param done when it was reviewed this school year
/// @param seen fingerprint of all of this, so that what is confirmed is what was seen
public record AccessReviewSheet(
        School school,
        List<Given> assignments,
        List<Held> functions,
        List<Guided> guides,
        Optional<AccessReview> done,
        String seen) {

    public record Given(UUID id, PupilId pupil, PersonName person, PersonName about, Period period, String reason) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    public record Held(StaffFunction function, PersonName person, Period period) {}

    public record Guided(String group, List<PersonName> people) {}

    public int relations() {
        return assignments.size()
                + functions.size()
                + guides.stream().mapToInt(guided -> guided.people().size()).sum();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
