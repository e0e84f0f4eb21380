package nl.zorgvuldig.care.medical;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.lists.PupilList;
import nl.zorgvuldig.access.control.patients.PatientList;
import nl.zorgvuldig.care.medical.keys.DoctorKeyId;
import nl.zorgvuldig.care.medical.keys.DoctorKeyStore;
import nl.zorgvuldig.care.medical.keys.OpenDoctorKeys;
import nl.zorgvuldig.care.medical.sealing.EntrySeals;
import nl.zorgvuldig.care.medical.sealing.OuterSeal;
import nl.zorgvuldig.care.medical.sealing.SealingRecipient;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Reads and writes medical files. Every method takes two keys: one from `access`, whose audit
/// event is already committed, and the doctor's own, opened with their passphrase.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class MedicalFiles {
    private final MedicalStore store;
    private final EntrySeals seals;
    private final DoctorKeyStore keys;
    private final MedicalEntryWriter entering;
    private final OuterSeal outer;
    private final OpenDoctorKeys opened;
    private final PatientList patients;
    private final Work work;
    private final Clock clock;

    MedicalFiles(
            MedicalStore store,
            EntrySeals seals,
            DoctorKeyStore keys,
            MedicalEntryWriter entering,
            OuterSeal outer,
            OpenDoctorKeys opened,
            PatientList patients,
            Work work,
            Clock clock) {
        this.store = store;
        this.seals = seals;
        this.keys = keys;
        this.entering = entering;
        this.outer = outer;
        this.opened = opened;
        this.patients = patients;
        this.work = work;
        this.clock = clock;
    }

    /// With the doctor's own key, when it is open in this session. Without it nothing can be read.
    public Optional<UnsealedMedicalFile> unseal(Granted<PupilId> key, String session) {
        return opened.find(session, key.person()).map(own -> new UnsealedMedicalFile(key, own));
    }

    /// Pupils by name, among those whose file may be opened.
    public PupilList search(SignedInUser doctor, String typed) {
        return patients.search(
                doctor, MedicalActs.READ_MEDICAL, typed, work.read(MedicalActs.READ_MEDICAL, store::openToMe));
    }

    @Upholds(CONFIDENTIALITY)
    public MedicalTimeline read(UnsealedMedicalFile file) {
        PupilId pupil = file.granted().use(MedicalActs.READ_MEDICAL);
        return work.read(
                MedicalActs.READ_MEDICAL,
                () -> seals.timeline(store.versions(pupil, file.own().id()), file.own()));
    }

    /// All versions of one entry, newest first; empty when none opens with this key.
    public List<MedicalEntry> history(UnsealedMedicalFile file, EntryId entry) {
        PupilId pupil = file.granted().use(MedicalActs.READ_MEDICAL);
        return work.read(MedicalActs.READ_MEDICAL, () -> entering.versions(file.own(), pupil, entry));
    }

    /// Sending the same form again, even at the same moment, adds nothing and gets the same answer.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<EntryId> write(UnsealedMedicalFile file, FormId form, MedicalDraft draft) {
        List<Objection> objections = MedicalRules.objections(draft, SchoolDay.today(clock));
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = file.granted().use(MedicalActs.WRITE_MEDICAL);
        outer.prepare(pupil);
        EntryId id = new EntryId(form.makes(file.own().person(), pupil));
        MedicalEntry entry = entry(file, id, 1, draft, Optional.empty());
        return work.once(
                MedicalActs.WRITE_MEDICAL,
                () -> add(file, entry, "written"),
                _ -> entering.repeated(file, MedicalActs.WRITE_MEDICAL, entry, Outcome.formReused()));
    }

    /// Adds a version. The earlier ones stay readable. Sending the same form again adds nothing.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<EntryId> correct(UnsealedMedicalFile file, MedicalCorrection correction) {
        List<Objection> objections = MedicalRules.objections(correction, SchoolDay.today(clock));
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = file.granted().use(MedicalActs.WRITE_MEDICAL);
        MedicalEntry better = entry(
                file,
                correction.entry(),
                correction.ofVersion() + 1,
                correction.draft(),
                Optional.of(correction.reason().strip()));
        return work.once(
                MedicalActs.WRITE_MEDICAL,
                () -> addVersion(file, pupil, better),
                _ -> entering.repeated(file, MedicalActs.WRITE_MEDICAL, better, Outcome.conflict()));
    }

    /// Imports entries as they were written elsewhere, sealed to a doctor's key as they come in.
    /// System account only; it cannot read them back.
    public void takeOver(PupilId pupil, DoctorKeyId file, List<MedicalEntry> versions) {
        outer.prepare(pupil);
        work.change(Act.MAINTAIN, () -> {
            SealingRecipient doctor = keys.find(file).orElseThrow().recipient();
            versions.forEach(entry -> seals.add(pupil, entry, doctor, Optional.empty()));
        });
    }

    /// A document is not corrected as text; it is withdrawn and added again.
    private Outcome<EntryId> addVersion(UnsealedMedicalFile file, PupilId pupil, MedicalEntry better) {
        List<MedicalEntry> versions = entering.versions(file.own(), pupil, better.id());
        if (versions.isEmpty() || !versions.getFirst().improvable()) {
            return Outcome.notFound();
        }
        return versions.getFirst().version() == better.version() - 1
                ? add(file, better, "corrected")
                : MedicalEntryWriter.repeated(versions, better, Outcome.conflict());
    }

    private Outcome<EntryId> add(UnsealedMedicalFile file, MedicalEntry entry, String what) {
        return entering.add(file, MedicalActs.WRITE_MEDICAL, entry, what, "text", _ -> {});
    }

    private MedicalEntry entry(
            UnsealedMedicalFile file, EntryId id, int version, MedicalDraft draft, Optional<String> reason) {
        return new MedicalEntry(
                id,
                version,
                draft.kind(),
                draft.happenedOn(),
                file.own().person(),
                clock.instant(),
                draft.text().strip(),
                reason,
                Optional.empty());
    }

    /// A correction of an entry, with the reason. `ofVersion` is the version the doctor saw.
    /// `toString` gives `[sealed]`.
    public record MedicalCorrection(EntryId entry, int ofVersion, MedicalDraft draft, String reason) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
