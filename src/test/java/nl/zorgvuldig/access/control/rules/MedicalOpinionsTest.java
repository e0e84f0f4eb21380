package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorgvuldig.Sample;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.LeavingDays;
import nl.zorgvuldig.access.control.patients.FormerPatientFile;
import nl.zorgvuldig.access.control.patients.FormerPatientFiles;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.DemoReaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rule in Java and the one in the database, written apart, agree about whose medical file
/// opens to whom: for every person and pupil of the demonstration board, and on other days.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MedicalOpinionsTest {
    private final DemoProgram demo = DemoProgram.running();
    private final Work work = demo.part(Work.class);
    private final AccessRequesters readers = demo.part(AccessRequesters.class);
    private final FormerPatientFiles files = demo.part(FormerPatientFiles.class);
    private final JdbcClient jdbc = demo.part(JdbcClient.class);
    private final List<SchoolCareer> pupils = pupils();

    @Test
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    void java_and_the_database_agree_and_only_doctors_may() {
        List<String> different = new ArrayList<>();
        Set<PersonId> may = new HashSet<>();
        LocalDate today = demo.clock().today();
        for (Map.Entry<PersonId, AccountKind> entry : DemoReaders.list(demo).entrySet()) {
            SignedInUser who = new SignedInUser(demo.board(), entry.getKey(), entry.getValue());
            if (compare(who, today, different) > 0) {
                may.add(entry.getKey());
            }
        }
        assertThat(different).isEmpty();
        assertThat(may).containsExactlyInAnyOrder(demo.person("schoolarts"), demo.person("schoolarts2"));
    }

    @Test
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    void they_agree_on_other_days() {
        List<String> different = new ArrayList<>();
        int granted = 0;
        for (int days : Sample.of(List.of(-300, -30, -1, 1, 30), 2)) {
            for (String handle : List.of("schoolarts", "schoolarts2", "directeur", "bestuur")) {
                granted += compare(
                        new SignedInUser(demo.board(), demo.person(handle), AccountKind.STAFF),
                        demo.clock().today().plusDays(days),
                        different);
            }
        }
        for (int days : Sample.of(List.of(-900, 250, 300), 1)) {
            for (String handle : List.of("schoolarts", "directeur")) {
                granted += compare(
                        new SignedInUser(demo.board(), demo.person(handle), AccountKind.STAFF),
                        demo.clock().today().plusDays(days),
                        different);
            }
        }
        assertThat(different).isEmpty();
        assertThat(granted).isGreaterThan(500);
    }

    @Test
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    void they_agree_on_the_last_school_day_and_the_day_after() {
        List<String> different = new ArrayList<>();
        for (LocalDate day : LeavingDays.of(demo, pupils)) {
            for (String handle : List.of("schoolarts", "schoolarts2")) {
                compare(new SignedInUser(demo.board(), demo.person(handle), AccountKind.STAFF), day, different);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    void they_agree_about_those_who_left_until_the_term_ends_and_not_a_day_longer() {
        List<String> different = new ArrayList<>();
        SignedInUser doctor = new SignedInUser(demo.board(), demo.person("schoolarts"), AccountKind.STAFF);
        LocalDate today = demo.clock().today();
        Acting acting = new Acting(demo.board(), doctor.person(), Act.BROWSE, today);
        PupilId gone = demo.pupil(LandmarkPupil.LEFT_23_MONTHS_AGO);
        LocalDate until =
                acting.call(() -> files.find(doctor.person(), gone)).keptUntil().orElseThrow();
        for (LocalDate day : List.of(until.minusDays(1), until, until.plusDays(1), today.minusMonths(25))) {
            compare(doctor, day, different);
        }
        assertThat(different).isEmpty();
    }

    private int compare(SignedInUser who, LocalDate day, List<String> different) {
        Acting acting = new Acting(demo.board(), who.person(), Act.BROWSE, day);
        AccessRequester reader = acting.call(() -> work.read(Act.BROWSE, () -> readers.of(who)));
        Map<PupilId, FormerPatientFile> left = acting.call(() -> files.list(who.person()));
        int granted = 0;
        for (PupilDossierAct act :
                List.of(MedicalActs.READ_MEDICAL, MedicalActs.WRITE_MEDICAL, MedicalActs.REOPEN_MEDICAL)) {
            Set<UUID> java = new TreeSet<>();
            for (SchoolCareer pupil : pupils) {
                FormerPatientFile file = left.getOrDefault(pupil.pupil(), FormerPatientFile.NONE);
                if (new PatientRules(reader, pupil.pupil(), Optional.of(pupil), file, day).decide(act)
                        instanceof AccessRuling.Allowed) {
                    java.add(pupil.pupil().value());
                }
            }
            Set<UUID> database = acting.call(() -> work.read(act, () -> mine(act)));
            if (!java.equals(database)) {
                different.add(act + " by " + who.person() + " on " + day);
            }
            granted += java.size();
        }
        return granted;
    }

    private Set<UUID> mine(PupilDossierAct act) {
        String function = act == MedicalActs.REOPEN_MEDICAL ? "my_left_pupils" : "my_pupils";
        return jdbc.sql("select medical.%s(:board)".formatted(function))
                .param("board", demo.board().value())
                .query((row, n) -> uuids(row.getArray(1)))
                .single();
    }

    private static Set<UUID> uuids(Array array) throws SQLException {
        return new TreeSet<>(List.of((UUID[]) array.getArray()));
    }

    private List<SchoolCareer> pupils() {
        Acting anyone = new Acting(
                demo.board(), demo.person("fg"), Act.BROWSE, demo.clock().today());
        return anyone.call(() -> demo.part(Schools.class).list().stream()
                .flatMap(school -> demo.part(Pupils.class).listKeptBy(school.id()).stream())
                .toList());
    }
}
