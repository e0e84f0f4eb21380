package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.Intake;
import nl.zorgvuldig.files.Taken;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// The door through which the personnel office puts something in a dossier, and closes what should
/// not have been added. Every way takes a key from `access`.
@Component
public final class StaffFilings {
    private final PieceStore store;
    private final EmploymentStore employments;
    private final StaffTerms terms;
    private final StaffPapers papers;
    private final Intake intake;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    StaffFilings(
            PieceStore store,
            EmploymentStore employments,
            StaffTerms terms,
            StaffPapers papers,
            Intake intake,
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

    /// Adds something when nothing is wrong with it. The same form sent again, even at the same
    /// moment, adds nothing and gets the same answer.
    ///
    /// @param file in the clear; the caller removes it
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public Outcome<Nothing> add(Granted<PersonId> key, FormId form, PieceDraft draft, Optional<Path> file) {
        List<Objection> objections = judge(key, draft, file);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        if (file.isEmpty()) {
            return add(key, form, draft, "written", "", Optional.empty());
        }
        return switch (intake.take(file.get())) {
            case Taken.Refused no -> Outcome.rejected("file", no.reason().because());
            case Taken.Fit fit ->
                PieceRules.words(draft.kind(), fit.text(), "file")
                        .map(Outcome::<Nothing>rejected)
                        .orElseGet(() -> keep(key, form, draft, fit, file.get()));
        };
    }

    private List<Objection> judge(Granted<PersonId> key, PieceDraft draft, Optional<Path> file) {
        List<Objection> objections = new ArrayList<>(PieceRules.objections(
                draft, file.isPresent() ? Attached.FILE : Attached.NOTHING, SchoolDay.today(clock)));
        Optional<Employment> employment =
                work.read(PersonnelActs.WRITE_PERSONNEL, () -> employments.find(key.target()));
        if (employment.isEmpty()) {
            objections.add(new Objection("kind", Sentence.of("personnel.objection.no_employment")));
        } else if (EndRules.decide(
                        employment.get().period(),
                        draft.kind().part(),
                        terms.get(draft.kind().part()),
                        SchoolDay.today(clock))
                == Stay.GOES) {
            objections.add(new Objection("kind", Sentence.of("personnel.objection.over")));
        }
        return objections;
    }

    /// First the file, then the row that names it.
    private Outcome<Nothing> keep(Granted<PersonId> key, FormId form, PieceDraft draft, Taken.Fit fit, Path file) {
        StaffClass part = draft.kind().part();
        vault.create(List.of(part.key(key.target())));
        Piece.Attachment kept = papers.keep(key.target(), part, fit, file);
        try {
            Outcome<Nothing> added = add(key, form, draft, "document", fit.text(), Optional.of(kept));
            if (work.read(PersonnelActs.WRITE_PERSONNEL, () -> store.find(key.target(), id(key, form)))
                    .flatMap(Piece::attachment)
                    .filter(one -> one.blob().equals(kept.blob()))
                    .isEmpty()) {
                papers.discard(kept.blob());
            }
            return added;
        } catch (RuntimeException failed) {
            papers.discard(kept.blob());
            throw failed;
        }
    }

    private static StaffPieceId id(Granted<PersonId> key, FormId form) {
        return new StaffPieceId(form.makes(key.person(), key.target()));
    }

    private Outcome<Nothing> add(
            Granted<PersonId> key,
            FormId form,
            PieceDraft draft,
            String what,
            String words,
            Optional<Piece.Attachment> attachment) {
        PersonId employee = key.use(PersonnelActs.WRITE_PERSONNEL);
        vault.create(List.of(draft.kind().part().key(employee)));
        Piece piece = new Piece(id(key, form), draft, key.person(), clock.instant(), attachment, Optional.empty());
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

    /// What is about to be closed; leaves the key unused. Empty as well for what is closed already.
    public Optional<Piece> find(Granted<PersonId> key, StaffPieceId id) {
        return work.read(PersonnelActs.WRITE_PERSONNEL, () -> store.find(key.target(), id))
                .filter(one -> one.withdrawal().isEmpty());
    }

    /// Closes a piece for everybody. Asked again it changes nothing, whatever the reason.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public List<Objection> withdraw(Granted<PersonId> key, Piece piece, String reason) {
        List<Objection> objections = PieceRules.objections("reason", reason, PieceRules.LONGEST_REASON);
        if (!objections.isEmpty()) {
            return objections;
        }
        PersonId employee = key.use(PersonnelActs.WRITE_PERSONNEL);
        return work.once(
                PersonnelActs.WRITE_PERSONNEL,
                () -> {
                    store.withdraw(
                            employee, piece, new Piece.Withdrawal(key.person(), clock.instant(), reason.strip()));
                    log.append(done(key, "withdrawn", piece.id()));
                    return List.of();
                },
                somebodyWasFirst -> {
                    boolean closed = work.read(PersonnelActs.WRITE_PERSONNEL, () -> store.find(employee, piece.id()))
                            .flatMap(Piece::withdrawal)
                            .isPresent();
                    if (!closed) {
                        throw somebodyWasFirst;
                    }
                    return List.of();
                });
    }

    private AuditEvent done(Granted<PersonId> key, String what, StaffPieceId id) {
        return log.done(PersonnelActs.WRITE_PERSONNEL, key.clause(), what)
                .about(key.target())
                .through(id);
    }
}
