package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.AccessCapacity;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.StaffFunction;

/// Who may open a medical file. As long as the pupil is at school the doctor may ([AccessRules]).
/// After that the file stays twenty years, also when the school does not know any more who the
/// pupil was: until then the doctor who keeps it may open it on a day for which they wrote down
/// why. Facts in, decision out. The database holds a second opinion, written apart
/// (`medical.my_pupils`, `medical.my_left_pupils`); a test compares the two.
///
/// @param found empty when the register knows no such pupil, or not any more
record PatientRules(Reader reader, PupilId pupil, Optional<Whereabouts> found, LeftFile file, LocalDate day) {

    @Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
    Ruling decide(PupilDossierAct act) {
        if (attends()) {
            return act.capacities().contains(AccessCapacity.SCHOOL_DOCTOR_OF_FORMER_PUPIL) && doctor().isPresent()
                    ? new Ruling.Denied(MEDICAL_FILE_WITH_SCHOOL_DOCTOR, Sentence.of("access.no.at_school"))
                    : AccessRules.decide(reader, found.orElseThrow(), act, day);
        }
        Optional<FunctionHeld> doctor = doctor();
        boolean may = act.capacities().contains(AccessCapacity.SCHOOL_DOCTOR_OF_FORMER_PUPIL)
                ? file.keptUntil().filter(day::isBefore).isPresent()
                : file.reopened().contains(day);
        return doctor.isPresent() && may ? granted(act, doctor.get()) : Refusals.stranger(reader, act, day);
    }

    private boolean attends() {
        return found.filter(one -> one.attends(day)).isPresent();
    }

    private Optional<FunctionHeld> doctor() {
        return reader.functions().stream()
                .filter(held -> held.function() == StaffFunction.SCHOOL_DOCTOR)
                .filter(held -> held.period().contains(day))
                .findFirst();
    }

    private Ruling.Allowed granted(PupilDossierAct act, FunctionHeld held) {
        return new Ruling.Allowed(
                MEDICAL_FILE_WITH_SCHOOL_DOCTOR,
                Relation.DOCTOR,
                Optional.of(held.id()),
                act.capacities().contains(AccessCapacity.SCHOOL_DOCTOR_OF_FORMER_PUPIL)
                        ? Sentence.of(
                                "access.because.doctor_keeps", file.keptUntil().orElseThrow())
                        : Sentence.of("access.because.doctor_reopened"));
    }
}
