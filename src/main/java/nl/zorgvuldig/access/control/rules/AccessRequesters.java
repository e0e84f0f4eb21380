package nl.zorgvuldig.access.control.rules;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.access.control.assignments.AssignmentStore;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffDuties;
import org.springframework.stereotype.Component;

/// Gathers the facts about a person who asks for access, anew each time: a right that ends, ends
/// with the next request.
@Component
public final class AccessRequesters {
    private final Staff staff;
    private final Guardians guardians;
    private final AssignmentStore assignments;

    AccessRequesters(Staff staff, Guardians guardians, AssignmentStore assignments) {
        this.staff = staff;
        this.guardians = guardians;
        this.assignments = assignments;
    }

    /// Inside a unit of work.
    public AccessRequester of(SignedInUser who) {
        return switch (who.kind()) {
            case STAFF -> {
                StaffDuties duties = staff.dutiesOf(who.person());
                yield new AccessRequester(
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
                yield new AccessRequester(
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
                new AccessRequester(
                        who.person(), who.kind(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
        };
    }
}
