package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.AccessDecision.Granted;
import nl.zorgvuldig.access.MedicalNumbers;
import nl.zorgvuldig.access.PatientList;
import nl.zorgvuldig.access.PupilList;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// The door to medical files. Every way in takes two keys: one from the desk of `access`, whose
/// line in the log is already committed, and the doctor's own, opened with their passphrase.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class MedicalFiles {
    private final MedicalStore store;
    private final EntrySeals seals;
    private final DoctorKeyStore keys;
    private final OpenedKeys opened;
    private final PatientList patients;
    private final MedicalNumbers numbers;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    MedicalFiles(
            MedicalStore store,
            EntrySeals seals,
            DoctorKeyStore keys,
            OpenedKeys opened,
            PatientList patients,
            MedicalNumbers numbers,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.seals = seals;
        this.keys = keys;
        this.opened = opened;
        this.patients = patients;
        this.numbers = numbers;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The doctor's own key, when it is open in this session. Without it there is nothing to read.
    public Optional<Unsealed> unseal(Granted key, String session) {
        return opened.find(session, key.person()).map(own -> new Unsealed(key, own));
    }

    /// Pupils by name, of those whose file may be opened.
    public PupilList search(SignedIn doctor, String typed) {
        return patients.search(doctor, typed, work.read(Act.READ_MEDICAL, store::openToMe));
    }

    @Upholds(CONFIDENTIALITY)
    public Timeline read(Unsealed file) {
        PupilId pupil = file.granted().use(Act.READ_MEDICAL);
        return work.read(
                Act.READ_MEDICAL,
                () -> seals.timeline(store.versions(pupil, file.own().id()), file.own()));
    }

    /// All versions of one entry, newest first; empty when none opens with this key.
    public List<MedicalEntry> history(Unsealed file, EntryId entry) {
        PupilId pupil = file.granted().use(Act.READ_MEDICAL);
        return work.read(Act.READ_MEDICAL, () -> versions(file.own(), pupil, entry));
    }

    /// The same form sent again, even at the same moment, adds nothing and gets the same answer.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public MedicalWritten write(Unsealed file, FormId form, MedicalDraft draft) {
        List<Objection> objections = MedicalRules.objections(draft, SchoolDay.today(clock));
        if (!objections.isEmpty()) {
            return new MedicalWritten.Objected(objections);
        }
        PupilId pupil = file.granted().use(Act.WRITE_MEDICAL);
        store.prepare(pupil);
        EntryId id = new EntryId(form.makes(file.own().person(), pupil));
        MedicalEntry entry = entry(file, id, 1, draft, Optional.empty());
        try {
            return work.write(Act.WRITE_MEDICAL, () -> add(file, pupil, entry));
        } catch (DuplicateKeyException sentBefore) {
            return repeated(file, pupil, entry, new MedicalWritten.FormUsed());
        }
    }

    /// Adds a version. The earlier ones stay readable. The same form sent again adds nothing.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public MedicalWritten correct(Unsealed file, MedicalCorrection correction) {
        List<Objection> objections = MedicalRules.objections(correction, SchoolDay.today(clock));
        if (!objections.isEmpty()) {
            return new MedicalWritten.Objected(objections);
        }
        PupilId pupil = file.granted().use(Act.WRITE_MEDICAL);
        MedicalEntry better =
                entry(
                        file,
                        correction.entry(),
                        correction.ofVersion() + 1,
                        correction.draft(),
                        Optional.of(correction.reason().strip()));
        try {
            return work.write(Act.WRITE_MEDICAL, () -> addVersion(file, pupil, better));
        } catch (DuplicateKeyException someoneWasFirst) {
            return repeated(file, pupil, better, new MedicalWritten.Overtaken());
        }
    }

    /// Takes over entries as they were written elsewhere, sealed to a doctor's key on the way in.
    /// Only the program itself can; it cannot read them back.
    public void takeOver(PupilId pupil, DoctorKeyId file, List<MedicalEntry> versions) {
        store.prepare(pupil);
        work.change(
                Act.MAINTAIN,
                () -> {
                    Recipient doctor = keys.find(file).orElseThrow().recipient();
                    versions.forEach(one -> seals.add(pupil, one, doctor, Optional.empty()));
                });
    }

    private MedicalWritten addVersion(Unsealed file, PupilId pupil, MedicalEntry better) {
        List<MedicalEntry> versions = versions(file.own(), pupil, better.id());
        if (versions.isEmpty()) {
            return new MedicalWritten.NotThere();
        }
        return versions.getFirst().version() == better.version() - 1
                ? add(file, pupil, better)
                : repeated(versions, better, new MedicalWritten.Overtaken());
    }

    private MedicalWritten add(Unsealed file, PupilId pupil, MedicalEntry entry) {
        OpenedKey own = file.own();
        keys.lock(own.id());
        if (!keys.find(own.id()).map(DoctorKey::takesEntries).orElse(false)) {
            return new MedicalWritten.HandedOver();
        }
        seals.add(pupil, entry, own.own(), own.colleague());
        log.append(
                AuditEvent.of(
                                clock,
                                Acting.current().with(Act.WRITE_MEDICAL),
                                file.granted().clause(),
                                Outcome.DONE,
                                entry.corrected() ? "corrected" : "written")
                        .about(numbers.of(pupil))
                        .through(entry.id()));
        return new MedicalWritten.Done(entry.id(), entry.version());
    }

    private MedicalWritten repeated(
            Unsealed file, PupilId pupil, MedicalEntry entry, MedicalWritten otherwise) {
        return repeated(
                work.read(Act.WRITE_MEDICAL, () -> versions(file.own(), pupil, entry.id())),
                entry,
                otherwise);
    }

    /// What was sent before is done.
    private static MedicalWritten repeated(
            List<MedicalEntry> versions, MedicalEntry entry, MedicalWritten otherwise) {
        return versions.stream().anyMatch(entry::repeats)
                ? new MedicalWritten.Done(entry.id(), entry.version())
                : otherwise;
    }

    private List<MedicalEntry> versions(OpenedKey own, PupilId pupil, EntryId entry) {
        return seals.openAll(store.versions(pupil, own.id()), own).stream()
                .filter(one -> one.id().equals(entry))
                .toList();
    }

    private MedicalEntry entry(
            Unsealed file, EntryId id, int version, MedicalDraft draft, Optional<String> reason) {
        return new MedicalEntry(
                id,
                version,
                draft.kind(),
                draft.happenedOn(),
                file.own().person(),
                clock.instant(),
                draft.text().strip(),
                reason);
    }
}
