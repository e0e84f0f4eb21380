package nl.zorgvuldig.access;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.enrolment.BirthDates;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.PupilDossierAct;
import org.springframework.stereotype.Component;

/// When a pupil was born, for the acts that depend on who decides. To be asked before the unit of
/// work, not inside: it may need a connection of its own.
@Component
final class Ages {
    private final Pupils pupils;
    private final BirthDates births;

    Ages(Pupils pupils, BirthDates births) {
        this.pupils = pupils;
        this.births = births;
    }

    Reader add(Reader reader, PupilDossierAct act, PupilId pupil) {
        return born(act, pupil).map(day -> reader.knowing(pupil, day)).orElse(reader);
    }

    Optional<LocalDate> born(PupilDossierAct act, PupilId pupil) {
        return act.representativeReasons().isPresent()
                ? pupils.find(pupil)
                        .flatMap(found ->
                                Optional.ofNullable(births.of(found.keeper()).get(pupil)))
                : Optional.empty();
    }
}
