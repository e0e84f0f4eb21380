package nl.zorgvuldig.access;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.school.Duties;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Gathers the facts about someone who asks, anew each time: a right that ends, ends on the next
/// request.
@Component
final class Readers {
    private final Staff staff;
    private final Guardians guardians;
    private final AssignmentStore assignments;

    Readers(Staff staff, Guardians guardians, AssignmentStore assignments) {
        this.staff = staff;
        this.guardians = guardians;
        this.assignments = assignments;
    }

    /// Inside a unit of work.
    Reader of(SignedIn who) {
        return switch (who.kind()) {
            case STAFF -> {
                Duties duties = staff.dutiesOf(who.person());
                yield new Reader(
                        who.person(),
                        who.kind(),
                        duties.functions(),
                        duties.groups(),
                        assignments.listGivenTo(who.person()),
                        List.of(),
                        List.of(),
                        Map.of(),
                        duties.works());
            }
            case GUARDIAN -> {
                List<PupilId> children = guardians.listChildren(who.person());
                yield new Reader(
                        who.person(),
                        who.kind(),
                        List.of(),
                        List.of(),
                        List.of(),
                        children,
                        guardians.listAuthority(children),
                        Map.of());
            }
            case EXPERT, PUPIL ->
                new Reader(who.person(), who.kind(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
        };
    }
}
