package nl.zorgvuldig.school.enrolment.guardians;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// Looks up the legal representation of pupils.
@Component
public final class Representatives {
    private final Pupils pupils;
    private final Guardians guardians;
    private final BirthDates births;

    Representatives(Pupils pupils, Guardians guardians, BirthDates births) {
        this.pupils = pupils;
        this.guardians = guardians;
        this.births = births;
    }

    /// For callers who may see the pupil's enrolments.
    public Representation of(PupilId pupil, LocalDate day) {
        return of(pupil, pupils.find(pupil).map(SchoolCareer::keeper), day);
    }

    /// @param keeper the school that keeps the dossier
    public Representation of(PupilId pupil, SchoolId keeper, LocalDate day) {
        return of(pupil, Optional.of(keeper), day);
    }

    private Representation of(PupilId pupil, Optional<SchoolId> keeper, LocalDate day) {
        Optional<LocalDate> born =
                keeper.flatMap(school -> Optional.ofNullable(births.of(school).get(pupil)));
        return new Representation(pupil, born, guardians.listAuthority(pupil), day);
    }
}
