package nl.zorgvuldig.school.personnel.departures;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.NameStillNeeded;
import nl.zorgvuldig.school.personnel.EmploymentStore;
import org.springframework.stereotype.Component;

/// Keeps the names of former staff who remain as parents until the last part of the personnel
/// dossier may be destroyed: their name is under what they wrote and signed. [StaffDepartures#over]
/// ends it.
@Component
@Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
final class FormerStaffNames implements NameStillNeeded {
    private final DepartureStore departures;
    private final EmploymentStore employments;
    private final Work work;

    FormerStaffNames(DepartureStore departures, EmploymentStore employments, Work work) {
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
