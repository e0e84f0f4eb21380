package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.List;
import java.util.function.Consumer;
import nl.zorgvuldig.access.MedicalNumbers;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Puts a version of an entry or a document in a doctor's file, with its line in the log; and tells
/// what was sent before from what is new.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
final class Entering {
    private final MedicalStore store;
    private final EntrySeals seals;
    private final DoctorKeyStore keys;
    private final MedicalNumbers numbers;
    private final AuditLog log;
    private final Work work;

    Entering(
            MedicalStore store,
            EntrySeals seals,
            DoctorKeyStore keys,
            MedicalNumbers numbers,
            AuditLog log,
            Work work) {
        this.store = store;
        this.seals = seals;
        this.keys = keys;
        this.numbers = numbers;
        this.log = log;
        this.work = work;
    }

    /// Inside a unit of work.
    ///
    /// @param act for which there is a key
    /// @param what was done, in the log
    /// @param field beside which it is said that nothing new goes in with this key
    /// @param besides stores what else is sealed with the key of this version
    Outcome<EntryId> add(
            Unsealed file, Act act, MedicalEntry entry, String what, String field, Consumer<EntryKey> besides) {
        OpenedKey own = file.own();
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

    /// After a row was there already, outside the unit of work that found it.
    Outcome<EntryId> repeated(Unsealed file, Act act, MedicalEntry entry, Outcome<EntryId> otherwise) {
        return repeated(
                work.read(act, () -> versions(file.own(), file.granted().target(), entry.id())), entry, otherwise);
    }

    /// What was sent before is done.
    static Outcome<EntryId> repeated(List<MedicalEntry> versions, MedicalEntry entry, Outcome<EntryId> otherwise) {
        return versions.stream().anyMatch(entry::repeats) ? Outcome.done(entry.id()) : otherwise;
    }

    /// All versions that open with this key, newest first.
    List<MedicalEntry> versions(OpenedKey own, PupilId pupil, EntryId entry) {
        return seals.openAll(store.versions(pupil, entry, own.id()), own);
    }
}
