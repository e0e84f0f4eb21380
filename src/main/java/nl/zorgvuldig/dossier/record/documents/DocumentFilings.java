package nl.zorgvuldig.dossier.record.documents;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.ProcessingRestrictions;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentialities;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.FileIntake;
import nl.zorgvuldig.platform.files.FileIntakeResult;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Adds documents to a dossier, and withdraws them. Every act takes a key from `access`.
@Component
public final class DocumentFilings {
    private final ProcessingRestrictions stills;
    private final DocumentStore store;
    private final DocumentFiles files;
    private final Confidentialities confidentialities;
    private final FileIntake intake;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    DocumentFilings(
            ProcessingRestrictions stills,
            DocumentStore store,
            DocumentFiles files,
            Confidentialities confidentialities,
            FileIntake intake,
            AuditLog log,
            Work work,
            Clock clock) {
        this.stills = stills;
        this.store = store;
        this.files = files;
        this.confidentialities = confidentialities;
        this.intake = intake;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// What is wrong with the description of a document; leaves the key unused.
    public List<Objection> judge(Granted<PupilId> key, DocumentDraft draft, Confidentiality level) {
        List<Objection> objections = new ArrayList<>(DocumentRules.objections(draft, SchoolDay.today(clock)));
        ConfidentialityRules.objection(level, key.relation()).ifPresent(objections::add);
        return objections;
    }

    /// Adds a document when nothing is wrong with its description, nor with the file. Sending the
    /// same form again, even at the same moment, adds nothing and gets the same answer.
    ///
    /// @param file unencrypted; the caller removes it
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<DocumentId> add(
            Granted<PupilId> key, FormId form, DocumentDraft draft, Confidentiality level, Path file) {
        List<Objection> objections = judge(key, draft, level);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        DocumentId id = new DocumentId(form.makes(key.person(), key.target()));
        return hold(key.target(), id, draft, key.person(), file).flatMap(ready -> add(key, ready, level));
    }

    /// The file first, then the row that names it.
    private Outcome<DocumentId> add(Granted<PupilId> key, PreparedDocument ready, Confidentiality level) {
        try {
            key.use(DossierActs.WRITE);
            return work.once(
                    DossierActs.WRITE,
                    () -> {
                        enter(key, ready, level);
                        return Outcome.done(ready.document().id());
                    },
                    _ -> {
                        discard(ready);
                        return findSent(ready, level).orElseGet(Outcome::formReused);
                    });
        } catch (RuntimeException failed) {
            discard(ready);
            throw failed;
        }
    }

    /// Runs inside a unit of work for [DossierActs#WRITE], for which the key was used. Throws when
    /// the same form was sent before ([#findSent]).
    public void enter(Granted<PupilId> key, PreparedDocument ready, Confidentiality level) {
        Document document = ready.document();
        if (level == Confidentiality.CONFIDENTIAL) {
            confidentialities.confideFromTheStart(key, document.piece());
        }
        store.add(ready.pupil(), document, ready.blob(), ready.text());
        log.append(done(key, DossierActs.WRITE, "document", document.id()));
    }

    /// The answer when the same form was sent before; empty when it had no result then.
    public Optional<Outcome<DocumentId>> findSent(PreparedDocument ready, Confidentiality level) {
        Document document = ready.document();
        return work.read(DossierActs.WRITE, () -> store.find(ready.pupil(), document.id()))
                .map(before -> document.repeats(before)
                                && ConfidentialityRules.level(confidentialities.of(ready.pupil(), document.piece()))
                                        == level
                        ? Outcome.done(document.id())
                        : Outcome.formReused());
    }

    /// The document the head is about to withdraw; leaves the key unused.
    public Optional<Document> findToWithdraw(Granted<PupilId> key, DocumentId id) {
        return work.read(DossierActs.WITHDRAW_DOCUMENT, () -> store.find(key.target(), id));
    }

    /// Closes a document for all but the head. Repeating it changes nothing, whatever the reason.
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    public List<Objection> withdraw(Granted<PupilId> key, DocumentId id, String reason) {
        List<Objection> objections = new ArrayList<>(DocumentRules.objectionsToReason(reason));
        stills.objection(key.target(), DossierItemId.of(id), "reason").ifPresent(objections::add);
        if (!objections.isEmpty()) {
            return objections;
        }
        PupilId pupil = key.use(DossierActs.WITHDRAW_DOCUMENT);
        Document.Withdrawal withdrawal = new Document.Withdrawal(key.person(), clock.instant(), reason.strip());
        return work.once(
                DossierActs.WITHDRAW_DOCUMENT,
                () -> {
                    store.withdraw(pupil, id, withdrawal);
                    log.append(done(key, DossierActs.WITHDRAW_DOCUMENT, "withdrawn", id));
                    return List.of();
                },
                somebodyWasFirst -> {
                    boolean withdrawn = work.read(DossierActs.WITHDRAW_DOCUMENT, () -> store.find(pupil, id))
                            .flatMap(Document::withdrawal)
                            .isPresent();
                    if (!withdrawn) {
                        throw somebodyWasFirst;
                    }
                    return List.of();
                });
    }

    /// Scans a file, however it came in, and seals it, outside any transaction: that can take long.
    /// The result is then entered or discarded.
    ///
    /// @param file unencrypted; the caller removes it
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<PreparedDocument> hold(PupilId pupil, DocumentId id, DocumentDraft draft, PersonId by, Path file) {
        return switch (intake.take(file)) {
            case FileIntakeResult.Refused no ->
                Outcome.rejected("file", no.reason().because());
            case FileIntakeResult.Fit fit -> {
                Optional<Objection> number = DocumentRules.objectionToWords(fit.text());
                if (number.isPresent()) {
                    yield Outcome.rejected(number.get());
                }
                yield Outcome.done(new PreparedDocument(
                        pupil, files.document(id, draft, by, fit, file), files.keep(pupil, file), fit.text()));
            }
        };
    }

    /// Runs inside a unit of work of the system account; row security allows it to nobody else.
    public void enter(PreparedDocument ready, List<ConfidentialityChange> markings) {
        confidentialities.takeOver(ready.pupil(), markings);
        store.add(ready.pupil(), ready.document(), ready.blob(), ready.text());
    }

    /// Deletes a prepared file that is not entered.
    public void discard(PreparedDocument ready) {
        files.discard(ready.blob());
    }

    /// Imports a document as it was kept elsewhere, when nothing is wrong with it. System account
    /// only: row security refuses it to everyone else.
    public Outcome<DocumentId> takeOver(PupilId pupil, ImportedDocument earlier, Path file) {
        return hold(pupil, earlier.id(), earlier.draft(), earlier.addedBy(), file)
                .map(ready -> {
                    work.change(Act.MAINTAIN, () -> {
                        enter(ready, earlier.markings());
                        earlier.withdrawal().ifPresent(withdrawal -> store.withdraw(pupil, earlier.id(), withdrawal));
                    });
                    return earlier.id();
                });
    }

    private AuditEvent done(Granted<PupilId> key, Act act, String what, DocumentId id) {
        return log.done(act, key.clause(), what).about(key.target()).through(id);
    }
}
