package nl.zorgvuldig.school.personnel.items;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.FileIntake;
import nl.zorgvuldig.platform.files.FileIntakeResult;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.personnel.Employment;
import nl.zorgvuldig.school.personnel.EmploymentStore;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.departures.RetentionOutcome;
import nl.zorgvuldig.school.personnel.departures.StaffRetentionRules;
import nl.zorgvuldig.school.personnel.departures.StaffRetentionTerms;
import nl.zorgvuldig.school.personnel.items.PersonnelItemRules.FilePresence;
import org.springframework.stereotype.Component;

/// Adding items to a dossier, and closing those that should not have been added; for the personnel
/// office. Every method takes a key from `access`.
@Component
public final class StaffFilings {
    private final PersonnelItemStore store;
    private final EmploymentStore employments;
    private final StaffRetentionTerms terms;
    private final PersonnelItemFiles papers;
    private final FileIntake intake;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    StaffFilings(
            PersonnelItemStore store,
            EmploymentStore employments,
            StaffRetentionTerms terms,
            PersonnelItemFiles papers,
            FileIntake intake,
            Vault vault,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.employments = employments;
        this.terms = terms;
        this.papers = papers;
        this.intake = intake;
        this.vault = vault;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Adds an item unless there are objections. The same form sent again, even concurrently, adds
    /// nothing and gets the same answer.
    ///
    /// @param file unencrypted; the caller removes it
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public Outcome<Nothing> add(Granted<PersonId> key, FormId form, PersonnelItemDraft draft, Optional<Path> file) {
        List<Objection> objections = judge(key, draft, file);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        if (file.isEmpty()) {
            return add(key, form, draft, "written", "", Optional.empty());
        }
        return switch (intake.take(file.get())) {
            case FileIntakeResult.Refused no ->
                Outcome.rejected("file", no.reason().because());
            case FileIntakeResult.Fit fit ->
                PersonnelItemRules.words(draft.kind(), fit.text(), "file")
                        .map(Outcome::<Nothing>rejected)
                        .orElseGet(() -> keep(key, form, draft, fit, file.get()));
        };
    }

    private List<Objection> judge(Granted<PersonId> key, PersonnelItemDraft draft, Optional<Path> file) {
        List<Objection> objections = new ArrayList<>(PersonnelItemRules.objections(
                draft, file.isPresent() ? FilePresence.FILE : FilePresence.NOTHING, SchoolDay.today(clock)));
        Optional<Employment> employment =
                work.read(PersonnelActs.WRITE_PERSONNEL, () -> employments.find(key.target()));
        if (employment.isEmpty()) {
            objections.add(new Objection("kind", Sentence.of("personnel.objection.no_employment")));
        } else if (StaffRetentionRules.decide(
                        employment.get().period(),
                        draft.kind().part(),
                        terms.get(draft.kind().part()),
                        SchoolDay.today(clock))
                == RetentionOutcome.GOES) {
            objections.add(new Objection("kind", Sentence.of("personnel.objection.over")));
        }
        return objections;
    }

    /// Stores the file first, then the row that names it.
    private Outcome<Nothing> keep(
            Granted<PersonId> key, FormId form, PersonnelItemDraft draft, FileIntakeResult.Fit fit, Path file) {
        PersonnelDossierPart part = draft.kind().part();
        vault.create(List.of(part.key(key.target())));
        PersonnelItem.Attachment kept = papers.keep(key.target(), part, fit, file);
        try {
            Outcome<Nothing> added = add(key, form, draft, "document", fit.text(), Optional.of(kept));
            if (work.read(PersonnelActs.WRITE_PERSONNEL, () -> store.find(key.target(), id(key, form)))
                    .flatMap(PersonnelItem::attachment)
                    .filter(attachment -> attachment.blob().equals(kept.blob()))
                    .isEmpty()) {
                papers.discard(kept.blob());
            }
            return added;
        } catch (RuntimeException failed) {
            papers.discard(kept.blob());
            throw failed;
        }
    }

    private static PersonnelItemId id(Granted<PersonId> key, FormId form) {
        return new PersonnelItemId(form.makes(key.person(), key.target()));
    }

    private Outcome<Nothing> add(
            Granted<PersonId> key,
            FormId form,
            PersonnelItemDraft draft,
            String what,
            String words,
            Optional<PersonnelItem.Attachment> attachment) {
        PersonId employee = key.use(PersonnelActs.WRITE_PERSONNEL);
        vault.create(List.of(draft.kind().part().key(employee)));
        PersonnelItem piece =
                new PersonnelItem(id(key, form), draft, key.person(), clock.instant(), attachment, Optional.empty());
        return work.once(
                PersonnelActs.WRITE_PERSONNEL,
                () -> {
                    store.add(employee, piece, words);
                    log.append(done(key, what, piece.id()));
                    return Outcome.done();
                },
                _ -> Outcome.repeated(
                        work.read(PersonnelActs.WRITE_PERSONNEL, () -> store.find(employee, piece.id())),
                        piece::repeats,
                        Nothing.NOTHING));
    }

    /// The item to be closed; leaves the key unused. Empty as well when it is closed already.
    public Optional<PersonnelItem> find(Granted<PersonId> key, PersonnelItemId id) {
        return work.read(PersonnelActs.WRITE_PERSONNEL, () -> store.find(key.target(), id))
                .filter(item -> item.withdrawal().isEmpty());
    }

    /// Closes an item for everybody. Closing it again changes nothing, whatever the reason.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public List<Objection> withdraw(Granted<PersonId> key, PersonnelItem piece, String reason) {
        List<Objection> objections = PersonnelItemRules.objections("reason", reason, PersonnelItemRules.LONGEST_REASON);
        if (!objections.isEmpty()) {
            return objections;
        }
        PersonId employee = key.use(PersonnelActs.WRITE_PERSONNEL);
        return work.once(
                PersonnelActs.WRITE_PERSONNEL,
                () -> {
                    store.withdraw(
                            employee,
                            piece,
                            new PersonnelItem.Withdrawal(key.person(), clock.instant(), reason.strip()));
                    log.append(done(key, "withdrawn", piece.id()));
                    return List.of();
                },
                somebodyWasFirst -> {
                    boolean closed = work.read(PersonnelActs.WRITE_PERSONNEL, () -> store.find(employee, piece.id()))
                            .flatMap(PersonnelItem::withdrawal)
                            .isPresent();
                    if (!closed) {
                        throw somebodyWasFirst;
                    }
                    return List.of();
                });
    }

    private AuditEvent done(Granted<PersonId> key, String what, PersonnelItemId id) {
        return log.done(PersonnelActs.WRITE_PERSONNEL, key.clause(), what)
                .about(key.target())
                .through(id);
    }
}
