package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.patients.FormerPatientFile;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.AccessCapacity;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Rules on who may open a medical file. As long as the pupil is at school the doctor may
/// ([AccessRules]). After that the file is kept for twenty years, even when the school no longer
/// knows who the pupil was: during that time the doctor who keeps it may open it on a day for which
/// they recorded a reason. Facts in, decision out. The database holds a second opinion, written
/// independently (`medical.my_pupils`, `medical.my_left_pupils`); a test compares the two.
///
/// @param found empty when the register does not know the pupil, or no longer does
public record PatientRules(
        AccessRequester reader, PupilId pupil, Optional<SchoolCareer> found, FormerPatientFile file, LocalDate day) {

    @Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
    public AccessRuling decide(PupilDossierAct act) {
        if (attends()) {
            return act.capacities().contains(AccessCapacity.SCHOOL_DOCTOR_OF_FORMER_PUPIL) && doctor().isPresent()
                    ? new AccessRuling.Denied(MEDICAL_FILE_WITH_SCHOOL_DOCTOR, Sentence.of("access.no.at_school"))
                    : AccessRules.decide(reader, found.orElseThrow(), act, day);
        }
        Optional<HeldFunction> doctor = doctor();
        boolean may = act.capacities().contains(AccessCapacity.SCHOOL_DOCTOR_OF_FORMER_PUPIL)
                ? file.keptUntil().filter(day::isBefore).isPresent()
                : file.reopened().contains(day);
        return doctor.isPresent() && may ? granted(act, doctor.get()) : RefusalReasons.stranger(reader, act, day);
    }

    private boolean attends() {
        return found.filter(career -> career.attends(day)).isPresent();
    }

    private Optional<HeldFunction> doctor() {
        return reader.functions().stream()
                .filter(held -> held.function() == StaffFunction.SCHOOL_DOCTOR)
                .filter(held -> held.period().contains(day))
                .findFirst();
    }

    private AccessRuling.Allowed granted(PupilDossierAct act, HeldFunction held) {
        return new AccessRuling.Allowed(
                MEDICAL_FILE_WITH_SCHOOL_DOCTOR,
                AccessRelation.DOCTOR,
                Optional.of(held.id()),
                act.capacities().contains(AccessCapacity.SCHOOL_DOCTOR_OF_FORMER_PUPIL)
                        ? Sentence.of(
                                "access.because.doctor_keeps", file.keptUntil().orElseThrow())
                        : Sentence.of("access.because.doctor_reopened"));
    }
}
