package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.Guardianship;
import org.springframework.stereotype.Component;

/// Finds out in which capacity somebody relates to a pupil: when they ask, and again each time
/// something is planned, begun, shown or given because of that request.
@Component
public final class RequesterCapacities {
    private final Pupils pupils;
    private final Guardians guardians;
    private final BirthDates births;
    private final Work work;
    private final Clock clock;

    RequesterCapacities(Pupils pupils, Guardians guardians, BirthDates births, Work work, Clock clock) {
        this.pupils = pupils;
        this.guardians = guardians;
        this.births = births;
        this.work = work;
        this.clock = clock;
    }

    /// The capacity in which somebody may ask to inspect today.
    public RequestEntitlement asking(PersonId who, PupilId pupil) {
        return asking(who, pupil, SchoolDay.today(clock));
    }

    /// The capacity on a day, as far as is known now. Birth dates are read before the unit of work:
    /// they take a connection of their own.
    private RequestEntitlement asking(PersonId who, PupilId pupil, LocalDate day) {
        Optional<SchoolCareer> where = pupils.find(pupil);
        Optional<LocalDate> born = where.flatMap(
                career -> Optional.ofNullable(births.of(career.keeper()).get(pupil)));
        return work.read(
                Act.BROWSE,
                () -> new RequestEntitlementRules(
                                pupil,
                                born,
                                guardians.listGuardianships(List.of(pupil)).stream()
                                        .collect(Collectors.toMap(Guardianship::person, Guardianship::relation)),
                                guardians.listAuthority(pupil),
                                day)
                        .asking(who));
    }

    /// Why a request cannot go on today, when the requester's capacity differs from then.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    public Optional<Sentence> changed(AccessRequest request) {
        return changed(request, SchoolDay.today(clock));
    }

    /// The same on another day.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    public Optional<Sentence> changed(AccessRequest request, LocalDate day) {
        return RequesterCapacityRules.changed(request, asking(request.by(), request.pupil(), day));
    }
}
