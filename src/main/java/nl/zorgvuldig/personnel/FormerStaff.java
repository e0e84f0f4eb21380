package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.StillNeeded;
import org.springframework.stereotype.Component;

/// Who worked here and stayed on as a parent keeps the name until the last part of the personnel
/// dossier may go: it stands under what they wrote and signed. [Departures#over] ends it.
@Component
@Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
final class FormerStaff implements StillNeeded {
    private final DepartureStore departures;
    private final EmploymentStore employments;
    private final Work work;

    FormerStaff(DepartureStore departures, EmploymentStore employments, Work work) {
        this.departures = departures;
        this.employments = employments;
        this.work = work;
    }

    @Override
    public boolean needs(PersonId person) {
        return work.readApart(
                Act.MAINTAIN,
                () -> departures.list().containsKey(person)
                        || employments.find(person).isPresent());
    }
}
