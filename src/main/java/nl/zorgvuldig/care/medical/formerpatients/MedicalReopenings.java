package nl.zorgvuldig.care.medical.formerpatients;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.control.patients.FormerPatients;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.MedicalEntry;
import nl.zorgvuldig.care.medical.MedicalEntryWriter;
import nl.zorgvuldig.care.medical.MedicalKind;
import nl.zorgvuldig.care.medical.MedicalRules;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.care.medical.sealing.MedicalEntryVersion;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Opens medical files of former pupils. The doctor gives the ground and the reason; the reason is
/// kept in the file, sealed like the rest, and the ground is in the log. The file opens for that
/// day.
@Component
@Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
public final class MedicalReopenings {
    private final MedicalReopeningStore store;
    private final MedicalEntryWriter entering;
    private final FormerPatients patients;
    private final Work work;
    private final Clock clock;

    MedicalReopenings(
            MedicalReopeningStore store, MedicalEntryWriter entering, FormerPatients patients, Work work, Clock clock) {
        this.store = store;
        this.entering = entering;
        this.patients = patients;
        this.work = work;
        this.clock = clock;
    }

    /// Pupils of whom the doctor's own file holds something, by name or number.
    public List<FormerPatients.One> search(SignedInUser doctor, String typed) {
        Set<PupilId> open = work.read(MedicalActs.REOPEN_MEDICAL, store::leftToMe);
        return patients.search(doctor, MedicalActs.REOPEN_MEDICAL, typed, open);
    }

    /// Opens a file until the end of the day. Sending the same form again changes nothing.
    public Outcome<EntryId> reopen(UnsealedMedicalFile file, FormId form, MedicalReopeningGround ground, String why) {
        List<Objection> objections = MedicalRules.objectionsToReason(why);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = file.granted().use(MedicalActs.REOPEN_MEDICAL);
        LocalDate today = SchoolDay.today(clock);
        MedicalEntry entry = new MedicalEntry(
                new EntryId(form.makes(file.own().person(), pupil)),
                1,
                MedicalKind.REOPENED,
                today,
                file.own().person(),
                clock.instant(),
                why.strip(),
                Optional.of(ground.code()),
                Optional.empty());
        return work.once(
                MedicalActs.REOPEN_MEDICAL,
                () -> entering.add(
                        file,
                        MedicalActs.REOPEN_MEDICAL,
                        entry,
                        ground.code(),
                        "reason",
                        _ -> store.add(new MedicalEntryVersion(pupil, entry.id(), 1), entry.author(), today)),
                _ -> entering.repeated(file, MedicalActs.REOPEN_MEDICAL, entry, Outcome.formReused()));
    }
}
