package nl.zorgvuldig.school.roster;

import java.util.List;
import nl.zorgvuldig.school.roster.records.DroppedField;
import nl.zorgvuldig.school.roster.records.RosterProblem;

/// What may be done with a file at a school: it is refused, or there is a plan to confirm.
public sealed interface RosterDecision permits RosterDecision.Refused, RosterPlan {
    List<DroppedField> dropped();

    List<RosterProblem> problems();

    /// Nothing of the file can be imported; at least one problem is an error.
    record Refused(List<DroppedField> dropped, List<RosterProblem> problems) implements RosterDecision {
        public Refused {
            dropped = List.copyOf(dropped);
            problems = List.copyOf(problems);
        }
    }
}
