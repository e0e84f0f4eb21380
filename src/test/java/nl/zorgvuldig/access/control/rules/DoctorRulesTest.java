package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.access.control.rules.World.THIS_YEAR;
import static nl.zorgvuldig.access.control.rules.World.TODAY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who opens a medical file: the school doctor, and nobody else.
class DoctorRulesTest {
    private final World world = new World();

    @Test
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    void the_school_doctor_opens_the_medical_file_and_no_other_while_the_pupil_is_at_school() {
        world.holds(StaffFunction.SCHOOL_DOCTOR, THIS_YEAR);

        assertThat(world.granted()).containsExactlyInAnyOrder(MedicalActs.READ_MEDICAL, MedicalActs.WRITE_MEDICAL);
        assertThat(((AccessRuling.Allowed) world.decide(MedicalActs.READ_MEDICAL)).relation())
                .isEqualTo(AccessRelation.DOCTOR);
        world.left(TODAY, TODAY);
        assertThat(world.granted()).containsExactlyInAnyOrder(MedicalActs.READ_MEDICAL, MedicalActs.WRITE_MEDICAL);
        world.left(TODAY.minusDays(1), TODAY);
        assertThat(world.granted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = StaffFunction.class, names = "SCHOOL_DOCTOR", mode = EnumSource.Mode.EXCLUDE)
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    void nobody_else_opens_a_medical_file_and_all_read_the_same_words(StaffFunction function) {
        world.holds(function, THIS_YEAR).guides(world.group, THIS_YEAR);

        assertThat(world.granted()).doesNotContain(MedicalActs.READ_MEDICAL, MedicalActs.WRITE_MEDICAL);
        assertThat(world.decide(MedicalActs.READ_MEDICAL).because())
                .isEqualTo(RefusalReasons.stranger(world.reader(), MedicalActs.READ_MEDICAL, TODAY)
                        .because());
        assertThat(world.decide(MedicalActs.READ_MEDICAL).clause()).isEqualTo(MEDICAL_FILE_WITH_SCHOOL_DOCTOR);
    }
}
