package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.patients.FormerPatientFile;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Who opens a medical file, on any day, before and after the pupil left.
@Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
class PatientRulesProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate YESTERDAY = DAY.minusDays(1);
    private static final PupilId PUPIL = new PupilId(UUID.randomUUID());
    private static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());

    @Property(tries = 400)
    void after_leaving_it_opens_to_the_doctor_who_keeps_it_on_the_day_of_a_reason(
            @ForAll StaffFunction function,
            @ForAll Whether known,
            @ForAll @IntRange(min = -3, max = 3) int keptDays,
            @ForAll @IntRange(min = -1, max = 1) int reopened,
            @ForAll Whether keeps) {
        boolean doctor = function == StaffFunction.SCHOOL_DOCTOR;
        FormerPatientFile file = new FormerPatientFile(
                keeps == Whether.YES ? Optional.of(DAY.plusDays(keptDays)) : Optional.empty(),
                Set.of(DAY.plusDays(reopened)));
        PatientRules rules = new PatientRules(
                reader(function),
                PUPIL,
                known == Whether.YES ? Optional.of(left(YESTERDAY)) : Optional.empty(),
                file,
                DAY);

        for (PupilDossierAct act : List.of(MedicalActs.READ_MEDICAL, MedicalActs.WRITE_MEDICAL)) {
            assertThat(rules.decide(act) instanceof AccessRuling.Allowed).isEqualTo(doctor && reopened == 0);
        }
        assertThat(rules.decide(MedicalActs.REOPEN_MEDICAL) instanceof AccessRuling.Allowed)
                .isEqualTo(doctor && keeps == Whether.YES && keptDays > 0);
    }

    @Property(tries = 100)
    void as_long_as_the_pupil_is_at_school_nothing_is_reopened_and_no_reason_is_needed(
            @ForAll StaffFunction function, @ForAll @IntRange(max = 300) int left) {
        PatientRules rules = new PatientRules(
                reader(function),
                PUPIL,
                Optional.of(left(DAY.plusDays(left))),
                new FormerPatientFile(Optional.of(DAY.plusYears(1)), Set.of(DAY)),
                DAY);
        assertThat(rules.decide(MedicalActs.READ_MEDICAL) instanceof AccessRuling.Allowed)
                .isEqualTo(function == StaffFunction.SCHOOL_DOCTOR);
        assertThat(rules.decide(MedicalActs.REOPEN_MEDICAL))
                .isInstanceOfSatisfying(
                        AccessRuling.Denied.class,
                        no -> assertThat(no.because().key().equals("access.no.at_school"))
                                .isEqualTo(function == StaffFunction.SCHOOL_DOCTOR));
    }

    @Property(tries = 20)
    void a_doctor_opens_a_file_of_who_left_on_the_days_of_the_function(@ForAll @IntRange(min = -1, max = 2) int since) {
        PatientRules rules = new PatientRules(
                reader(StaffFunction.SCHOOL_DOCTOR, DAY.plusDays(since)),
                PUPIL,
                Optional.of(left(YESTERDAY)),
                new FormerPatientFile(Optional.of(DAY.plusYears(1)), Set.of(DAY)),
                DAY);
        assertThat(rules.decide(MedicalActs.READ_MEDICAL) instanceof AccessRuling.Allowed)
                .isEqualTo(since <= 0);
        assertThat(rules.decide(MedicalActs.REOPEN_MEDICAL) instanceof AccessRuling.Allowed)
                .isEqualTo(since <= 0);
    }

    enum Whether {
        YES,
        NO
    }

    private static AccessRequester reader(StaffFunction function) {
        return reader(function, DAY.minusDays(1));
    }

    private static AccessRequester reader(StaffFunction function, LocalDate since) {
        PersonId person = new PersonId(UUID.randomUUID());
        return new AccessRequester(
                person,
                AccountKind.STAFF,
                List.of(new HeldFunction(
                        UUID.randomUUID(),
                        person,
                        function,
                        function.ofSchool() ? Optional.of(SCHOOL) : Optional.empty(),
                        Period.since(since))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static SchoolCareer left(LocalDate day) {
        return new SchoolCareer(
                PUPIL,
                SCHOOL,
                List.of(new Enrolment(UUID.randomUUID(), PUPIL, SCHOOL, "L1", DAY.minusYears(4), day, day)),
                List.of());
    }
}
