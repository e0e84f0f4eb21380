package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.files.Intake;
import nl.zorgvuldig.files.Taken;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.medical.PaperStore.Filed;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to documents in a medical file, for the doctor who adds or withdraws one. A document is
/// an entry with a file: title, kind, day, the first page in small and the key of the file are
/// sealed as the text of an entry is, and go with it to a colleague or successor.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class MedicalFilings {
    /// In an objection: what is wrong is the file.
    private static final String FILE = "file";

    private final Intake intake;
    private final PaperFiles files;
    private final PaperStore papers;
    private final Entering entering;
    private final EntrySeals seals;
    private final DoctorKeyStore keys;
    private final OuterSeal outer;
    private final Work work;
    private final Clock clock;

    MedicalFilings(
            Intake intake,
            PaperFiles files,
            PaperStore papers,
            Entering entering,
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

    /// What is wrong with what is said about a document.
    ///
    /// @param draft its text is the title
    public List<Objection> judge(MedicalDraft draft) {
        return MedicalRules.objectionsToPaper(draft, SchoolDay.today(clock));
    }

    /// Adds a document when nothing is wrong with what is said about it, nor with the file. The
    /// same form sent again, even at the same moment, adds nothing and gets the same answer.
    ///
    /// @param path in the clear; the caller removes it
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<EntryId> add(Unsealed file, FormId form, MedicalDraft draft, Path path) {
        List<Objection> objections = judge(draft);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        return switch (intake.take(path)) {
            case Taken.Refused no -> refused(no);
            case Taken.Fit fit -> {
                PupilId pupil = file.granted().use(MedicalActs.WRITE_MEDICAL);
                outer.prepare(pupil);
                EntryId id = new EntryId(form.makes(file.own().person(), pupil));
                yield add(file, entry(id, draft, file.own().person(), fit, path), fit, path);
            }
        };
    }

    private static Outcome<EntryId> refused(Taken.Refused no) {
        return Outcome.rejected(FILE, no.reason().because());
    }

    /// First the file, then the row that names it. Whatever comes in between, a file without a row
    /// is swept.
    private Outcome<EntryId> add(Unsealed file, MedicalEntry entry, Taken.Fit fit, Path path) {
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

    private void file(PupilId pupil, EntryId id, BlobId blob, Taken.Fit fit, EntryKey key) {
        Version first = new Version(pupil, id, 1);
        papers.add(
                first,
                new Filed(
                        blob,
                        Optional.of(fit.text())
                                .filter(text -> !text.isBlank())
                                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                                .map(text -> key.seal(text, Bound.words(first)))));
    }

    /// The document the doctor is about to withdraw; leaves the key unused.
    public Optional<MedicalEntry> findToWithdraw(Unsealed file, EntryId id) {
        return work
                .read(
                        MedicalActs.WRITE_MEDICAL,
                        () -> entering.versions(file.own(), file.granted().target(), id))
                .stream()
                .findFirst()
                .filter(one -> one.paper().isPresent());
    }

    /// Says that a document should not have been added. From then on the doctor alone can open it,
    /// and it goes with the file. Asked again it changes nothing, whatever the reason.
    public Outcome<EntryId> withdraw(Unsealed file, EntryId id, String reason) {
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
                document.paper().map(Paper::withdrawn));
        return work.once(
                MedicalActs.WRITE_MEDICAL,
                () -> entering.add(file, MedicalActs.WRITE_MEDICAL, gone, "withdrawn", "reason", _ -> {}),
                _ -> findToWithdraw(file, id).filter(MedicalEntry::withdrawn).isPresent()
                        ? Outcome.done(id)
                        : Outcome.conflict());
    }

    /// Adds a document as it was kept elsewhere, sealed to a doctor's key on the way in. Only the
    /// program itself can; it cannot read it back.
    public Outcome<EntryId> takeOver(PupilId pupil, EntryId id, PersonId doctor, MedicalDraft draft, Path path) {
        return switch (intake.take(path)) {
            case Taken.Refused no -> refused(no);
            case Taken.Fit fit -> {
                outer.prepare(pupil);
                MedicalEntry entry = entry(id, draft, doctor, fit, path);
                BlobId blob = files.keep(pupil, id, entry.paper().orElseThrow().key(), path);
                work.change(Act.MAINTAIN, () -> {
                    Recipient to = keys.findOf(doctor).orElseThrow().recipient();
                    file(pupil, id, blob, fit, seals.add(pupil, entry, to, Optional.empty()));
                });
                yield Outcome.done(id);
            }
        };
    }

    private MedicalEntry entry(EntryId id, MedicalDraft draft, PersonId by, Taken.Fit fit, Path path) {
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
                    Optional.of(new Paper(
                            fit.format(),
                            Files.size(path),
                            fit.pages(),
                            Paper.Standing.KEPT,
                            fit.thumbnail(),
                            PaperKey.fresh())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
