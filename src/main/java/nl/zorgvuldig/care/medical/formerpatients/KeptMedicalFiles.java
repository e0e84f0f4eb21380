package nl.zorgvuldig.care.medical.formerpatients;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.control.patients.FormerPatientFile;
import nl.zorgvuldig.access.control.patients.FormerPatientFiles;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.keys.DoctorKeyStore;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Tells the rules of `access` which files a doctor still keeps, and until when.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
final class KeptMedicalFiles implements FormerPatientFiles {
    private final MedicalReopeningStore store;
    private final DoctorKeyStore keys;
    private final Work work;

    KeptMedicalFiles(MedicalReopeningStore store, DoctorKeyStore keys, Work work) {
        this.store = store;
        this.keys = keys;
        this.work = work;
    }

    @Override
    public FormerPatientFile find(PersonId doctor, PupilId pupil) {
        return work.read(
                MedicalActs.REOPEN_MEDICAL,
                () -> file(
                        pupil,
                        keys.findOf(doctor)
                                .map(key -> store.changed(key.id(), pupil))
                                .orElse(Map.of()),
                        store.days(doctor)));
    }

    @Override
    public Map<PupilId, FormerPatientFile> list(PersonId doctor) {
        return work.read(MedicalActs.REOPEN_MEDICAL, () -> {
            Map<PupilId, Instant> changed =
                    keys.findOf(doctor).map(key -> store.changed(key.id())).orElse(Map.of());
            Map<PupilId, Set<LocalDate>> days = store.days(doctor);
            Set<PupilId> all = new HashSet<>(changed.keySet());
            all.addAll(days.keySet());
            Map<PupilId, FormerPatientFile> files = new HashMap<>();
            all.forEach(pupil -> files.put(pupil, file(pupil, changed, days)));
            return files;
        });
    }

    private static FormerPatientFile file(
            PupilId pupil, Map<PupilId, Instant> changed, Map<PupilId, Set<LocalDate>> days) {
        return new FormerPatientFile(
                Optional.ofNullable(changed.get(pupil)).map(MedicalRetentionTerm::until),
                days.getOrDefault(pupil, Set.of()));
    }
}
