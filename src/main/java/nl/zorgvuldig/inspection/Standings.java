package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.BirthDates;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Guardianship;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Gathers what somebody is to a pupil: when they ask, and again each time something is to be
/// planned, begun, shown or given because they once asked.
@Component
final class Standings {
    private final Pupils pupils;
    private final Guardians guardians;
    private final BirthDates births;
    private final Work work;
    private final Clock clock;

    Standings(Pupils pupils, Guardians guardians, BirthDates births, Work work, Clock clock) {
        this.pupils = pupils;
        this.guardians = guardians;
        this.births = births;
        this.work = work;
        this.clock = clock;
    }

    /// As what somebody may ask to inspect today.
    Asking asking(PersonId who, PupilId pupil) {
        return asking(who, pupil, SchoolDay.today(clock));
    }

    /// As what on a day, as far as is known now. Birth dates are read before the unit of work: they
    /// take a connection of their own.
    private Asking asking(PersonId who, PupilId pupil, LocalDate day) {
        Optional<Whereabouts> where = pupils.find(pupil);
        Optional<LocalDate> born =
                where.flatMap(one -> Optional.ofNullable(births.of(one.keeper()).get(pupil)));
        return work.read(
                Act.BROWSE,
                () -> new AskingRules(
                                pupil,
                                born,
                                guardians.listGuardianships(List.of(pupil)).stream()
                                        .collect(Collectors.toMap(Guardianship::person, Guardianship::relation)),
                                guardians.listAuthority(pupil),
                                day)
                        .asking(who));
    }

    /// Why nothing can come of a request today, when who asked is not what they were then.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    Optional<Sentence> changed(AccessRequest request) {
        return changed(request, SchoolDay.today(clock));
    }

    /// The same on another day.
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    Optional<Sentence> changed(AccessRequest request, LocalDate day) {
        return StandingRules.changed(request, asking(request.by(), request.pupil(), day));
    }
}
