package nl.zorgvuldig.care.medical.documents;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.MedicalDraft;
import nl.zorgvuldig.care.medical.MedicalEntry;
import nl.zorgvuldig.care.medical.MedicalEntryWriter;
import nl.zorgvuldig.care.medical.MedicalRules;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.care.medical.documents.MedicalDocumentStore.Filed;
import nl.zorgvuldig.care.medical.keys.DoctorKeyStore;
import nl.zorgvuldig.care.medical.sealing.DocumentFileKey;
import nl.zorgvuldig.care.medical.sealing.EntryKey;
import nl.zorgvuldig.care.medical.sealing.EntrySeals;
import nl.zorgvuldig.care.medical.sealing.MedicalAssociatedData;
import nl.zorgvuldig.care.medical.sealing.MedicalEntryVersion;
import nl.zorgvuldig.care.medical.sealing.OuterSeal;
import nl.zorgvuldig.care.medical.sealing.SealingRecipient;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.FileIntake;
import nl.zorgvuldig.platform.files.FileIntakeResult;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Adds documents to a medical file and withdraws them, for the doctor. A document is an entry with
/// a file: title, kind, day, thumbnail and the key of the file are sealed like the text of an
/// entry, and move with it to a colleague or successor.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class MedicalDocumentFilings {
    /// Field of an objection to the file.
    private static final String FILE = "file";

    private final FileIntake intake;
    private final MedicalDocumentFiles files;
    private final MedicalDocumentStore papers;
    private final MedicalEntryWriter entering;
    private final EntrySeals seals;
    private final DoctorKeyStore keys;
    private final OuterSeal outer;
    private final Work work;
    private final Clock clock;

    MedicalDocumentFilings(
            FileIntake intake,
            MedicalDocumentFiles files,
            MedicalDocumentStore papers,
            MedicalEntryWriter entering,
            EntrySeals seals,
            DoctorKeyStore keys,
            OuterSeal outer,
            Work work,
            Clock clock) {
        this.intake = intake;
        this.files = files;
        this.papers = papers;
        this.entering = entering;
        this.seals = seals;
        this.keys = keys;
        this.outer = outer;
        this.work = work;
        this.clock = clock;
    }

    /// What is wrong with the description of a document.
    ///
    /// @param draft its text is the title
    public List<Objection> judge(MedicalDraft draft) {
        return MedicalRules.objectionsToPaper(draft, SchoolDay.today(clock));
    }

    /// Adds a document when nothing is wrong with its description, nor with the file. Sending the
    /// same form again, even at the same moment, adds nothing and gets the same answer.
    ///
    /// @param path unencrypted; the caller removes it
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<EntryId> add(UnsealedMedicalFile file, FormId form, MedicalDraft draft, Path path) {
        List<Objection> objections = judge(draft);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        return switch (intake.take(path)) {
            case FileIntakeResult.Refused no -> refused(no);
            case FileIntakeResult.Fit fit -> {
                PupilId pupil = file.granted().use(MedicalActs.WRITE_MEDICAL);
                outer.prepare(pupil);
                EntryId id = new EntryId(form.makes(file.own().person(), pupil));
                yield add(file, entry(id, draft, file.own().person(), fit, path), fit, path);
            }
        };
    }

    private static Outcome<EntryId> refused(FileIntakeResult.Refused no) {
        return Outcome.rejected(FILE, no.reason().because());
    }

    /// The file first, then the row that names it. Whatever interrupts this, a file without a row
    /// is swept.
    private Outcome<EntryId> add(UnsealedMedicalFile file, MedicalEntry entry, FileIntakeResult.Fit fit, Path path) {
        PupilId pupil = file.granted().target();
        BlobId blob = files.keep(pupil, entry.id(), entry.paper().orElseThrow().key(), path);
        try {
            Outcome<EntryId> added = work.once(
                    MedicalActs.WRITE_MEDICAL,
                    () -> entering.add(
                            file,
                            MedicalActs.WRITE_MEDICAL,
                            entry,
                            "document",
                            FILE,
                            key -> file(pupil, entry.id(), blob, fit, key)),
                    _ -> {
                        Outcome<EntryId> before =
                                entering.repeated(file, MedicalActs.WRITE_MEDICAL, entry, Outcome.formReused());
                        files.discard(blob);
                        return before;
                    });
            if (added instanceof Outcome.Rejected<?>) {
                files.discard(blob);
            }
            return added;
        } catch (RuntimeException failed) {
            files.discard(blob);
            throw failed;
        }
    }

    private void file(PupilId pupil, EntryId id, BlobId blob, FileIntakeResult.Fit fit, EntryKey key) {
        MedicalEntryVersion first = new MedicalEntryVersion(pupil, id, 1);
        papers.add(
                first,
                new Filed(
                        blob,
                        Optional.of(fit.text())
                                .filter(text -> !text.isBlank())
                                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                                .map(text -> key.seal(text, MedicalAssociatedData.words(first)))));
    }

    /// The document the doctor is about to withdraw; leaves the key unused.
    public Optional<MedicalEntry> findToWithdraw(UnsealedMedicalFile file, EntryId id) {
        return work
                .read(
                        MedicalActs.WRITE_MEDICAL,
                        () -> entering.versions(file.own(), file.granted().target(), id))
                .stream()
                .findFirst()
                .filter(entry -> entry.paper().isPresent());
    }

    /// Marks a document as one that should not have been added. From then on only the doctor can
    /// open it, and it is destroyed with the file. Repeating it changes nothing, whatever the
    /// reason.
    public Outcome<EntryId> withdraw(UnsealedMedicalFile file, EntryId id, String reason) {
        List<Objection> objections = MedicalRules.objectionsToReason(reason);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        Optional<MedicalEntry> found = findToWithdraw(file, id);
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        MedicalEntry document = found.get();
        if (document.withdrawn()) {
            return Outcome.done(id);
        }
        file.granted().use(MedicalActs.WRITE_MEDICAL);
        MedicalEntry gone = new MedicalEntry(
                id,
                document.version() + 1,
                document.kind(),
                document.happenedOn(),
                file.own().person(),
                clock.instant(),
                document.text(),
                Optional.of(reason.strip()),
                document.paper().map(MedicalDocument::withdrawn));
        return work.once(
                MedicalActs.WRITE_MEDICAL,
                () -> entering.add(file, MedicalActs.WRITE_MEDICAL, gone, "withdrawn", "reason", _ -> {}),
                _ -> findToWithdraw(file, id).filter(MedicalEntry::withdrawn).isPresent()
                        ? Outcome.done(id)
                        : Outcome.conflict());
    }

    /// Imports a document as it was kept elsewhere, sealed to a doctor's key as it comes in. System
    /// account only; it cannot read it back.
    public Outcome<EntryId> takeOver(PupilId pupil, EntryId id, PersonId doctor, MedicalDraft draft, Path path) {
        return switch (intake.take(path)) {
            case FileIntakeResult.Refused no -> refused(no);
            case FileIntakeResult.Fit fit -> {
                outer.prepare(pupil);
                MedicalEntry entry = entry(id, draft, doctor, fit, path);
                BlobId blob = files.keep(pupil, id, entry.paper().orElseThrow().key(), path);
                work.change(Act.MAINTAIN, () -> {
                    SealingRecipient to = keys.findOf(doctor).orElseThrow().recipient();
                    file(pupil, id, blob, fit, seals.add(pupil, entry, to, Optional.empty()));
                });
                yield Outcome.done(id);
            }
        };
    }

    private MedicalEntry entry(EntryId id, MedicalDraft draft, PersonId by, FileIntakeResult.Fit fit, Path path) {
        try {
            return new MedicalEntry(
                    id,
                    1,
                    draft.kind(),
                    draft.happenedOn(),
                    by,
                    clock.instant(),
                    draft.text().strip(),
                    Optional.empty(),
                    Optional.of(new MedicalDocument(
                            fit.format(),
                            Files.size(path),
                            fit.pages(),
                            MedicalDocument.Standing.KEPT,
                            fit.thumbnail(),
                            DocumentFileKey.fresh())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
