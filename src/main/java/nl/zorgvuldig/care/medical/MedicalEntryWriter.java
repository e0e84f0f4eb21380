package nl.zorgvuldig.care.medical;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.List;
import java.util.function.Consumer;
import nl.zorgvuldig.access.control.patients.MedicalFileNumbers;
import nl.zorgvuldig.care.medical.keys.DoctorKey;
import nl.zorgvuldig.care.medical.keys.DoctorKeyStore;
import nl.zorgvuldig.care.medical.keys.OpenDoctorKey;
import nl.zorgvuldig.care.medical.sealing.EntryKey;
import nl.zorgvuldig.care.medical.sealing.EntrySeals;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Adds a version of an entry or a document to a doctor's file, with its audit event; distinguishes
/// what was sent before from what is new.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class MedicalEntryWriter {
    private final MedicalStore store;
    private final EntrySeals seals;
    private final DoctorKeyStore keys;
    private final MedicalFileNumbers numbers;
    private final AuditLog log;
    private final Work work;

    MedicalEntryWriter(
            MedicalStore store,
            EntrySeals seals,
            DoctorKeyStore keys,
            MedicalFileNumbers numbers,
            AuditLog log,
            Work work) {
        this.store = store;
        this.seals = seals;
        this.keys = keys;
        this.numbers = numbers;
        this.log = log;
        this.work = work;
    }

    /// Runs inside a unit of work.
    ///
    /// @param act for which there is a key
    /// @param what the action, in the log
    /// @param field beside which it is said that this key takes no new entries
    /// @param besides stores what else is sealed with the key of this version
    public Outcome<EntryId> add(
            UnsealedMedicalFile file,
            Act act,
            MedicalEntry entry,
            String what,
            String field,
            Consumer<EntryKey> besides) {
        OpenDoctorKey own = file.own();
        PupilId pupil = file.granted().target();
        keys.lock(own.id());
        if (!keys.find(own.id()).map(DoctorKey::takesEntries).orElse(false)) {
            return Outcome.rejected(field, Sentence.of("medical.objection.handed_over"));
        }
        besides.accept(seals.add(pupil, entry, own.own(), own.colleague()));
        log.append(log.done(act, file.granted().clause(), what)
                .about(numbers.of(pupil))
                .through(entry.id()));
        return Outcome.done(entry.id());
    }

    /// For a row that existed already; outside the unit of work that found it.
    public Outcome<EntryId> repeated(
            UnsealedMedicalFile file, Act act, MedicalEntry entry, Outcome<EntryId> otherwise) {
        return repeated(
                work.read(act, () -> versions(file.own(), file.granted().target(), entry.id())), entry, otherwise);
    }

    /// Treats what was sent before as done.
    static Outcome<EntryId> repeated(List<MedicalEntry> versions, MedicalEntry entry, Outcome<EntryId> otherwise) {
        return versions.stream().anyMatch(entry::repeats) ? Outcome.done(entry.id()) : otherwise;
    }

    /// All versions that open with this key, newest first.
    public List<MedicalEntry> versions(OpenDoctorKey own, PupilId pupil, EntryId entry) {
        return seals.openAll(store.versions(pupil, entry, own.id()), own);
    }
}
