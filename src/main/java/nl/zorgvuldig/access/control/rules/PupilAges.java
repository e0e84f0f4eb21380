package nl.zorgvuldig.access.control.rules;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Birth dates of pupils, for acts that depend on who the legal representative is. To be called
/// before the unit of work, not inside: it may need a connection of its own.
@Component
public final class PupilAges {
    private final Pupils pupils;
    private final BirthDates births;

    PupilAges(Pupils pupils, BirthDates births) {
        this.pupils = pupils;
        this.births = births;
    }

    public AccessRequester add(AccessRequester reader, PupilDossierAct act, PupilId pupil) {
        return born(act, pupil).map(day -> reader.knowing(pupil, day)).orElse(reader);
    }

    public Optional<LocalDate> born(PupilDossierAct act, PupilId pupil) {
        return act.representativeReasons().isPresent()
                ? pupils.find(pupil)
                        .flatMap(found ->
                                Optional.ofNullable(births.of(found.keeper()).get(pupil)))
                : Optional.empty();
    }
}
