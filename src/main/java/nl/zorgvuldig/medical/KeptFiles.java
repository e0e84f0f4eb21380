package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.LeftFile;
import nl.zorgvuldig.access.LeftFiles;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// What a doctor still keeps of whom, and until when, for the rules of `access`.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
final class KeptFiles implements LeftFiles {
    private final ReopeningStore store;
    private final DoctorKeyStore keys;
    private final Work work;

    KeptFiles(ReopeningStore store, DoctorKeyStore keys, Work work) {
        this.store = store;
        this.keys = keys;
        this.work = work;
    }

    @Override
    public LeftFile find(PersonId doctor, PupilId pupil) {
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
    public Map<PupilId, LeftFile> list(PersonId doctor) {
        return work.read(MedicalActs.REOPEN_MEDICAL, () -> {
            Map<PupilId, Instant> changed =
                    keys.findOf(doctor).map(key -> store.changed(key.id())).orElse(Map.of());
            Map<PupilId, Set<LocalDate>> days = store.days(doctor);
            Set<PupilId> all = new HashSet<>(changed.keySet());
            all.addAll(days.keySet());
            Map<PupilId, LeftFile> files = new HashMap<>();
            all.forEach(pupil -> files.put(pupil, file(pupil, changed, days)));
            return files;
        });
    }

    private static LeftFile file(PupilId pupil, Map<PupilId, Instant> changed, Map<PupilId, Set<LocalDate>> days) {
        return new LeftFile(
                Optional.ofNullable(changed.get(pupil)).map(MedicalTerm::until), days.getOrDefault(pupil, Set.of()));
    }
}
