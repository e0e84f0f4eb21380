package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door through which an employee says how they see their dossier (AVG art. 16). What they say
/// stays as long as what it is about.
@Component
public final class StaffViews {
    private final ViewStore store;
    private final PieceStore pieces;
    private final EmploymentStore employments;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    StaffViews(ViewStore store, PieceStore pieces, EmploymentStore employments, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.employments = employments;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// What it would be about; leaves the key unused. Empty for what is not there.
    public Optional<Piece> find(Granted<PersonId> key, StaffPieceId piece) {
        return work.read(PersonnelActs.COMMENT_PERSONNEL, () -> pieces.find(key.target(), piece));
    }

    /// The same form sent again, even at the same moment, adds nothing and gets the same answer.
    ///
    /// @param piece what it is about; empty for the whole
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public Outcome<Nothing> give(Granted<PersonId> key, FormId form, Optional<Piece> piece, String text) {
        List<Objection> objections = new ArrayList<>(PieceRules.objections("view", text, PieceRules.LONGEST_TEXT));
        if (work.read(PersonnelActs.COMMENT_PERSONNEL, () -> employments.find(key.target()))
                .isEmpty()) {
            objections.add(new Objection("view", Sentence.of("personnel.objection.no_dossier")));
        }
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PersonId employee = key.use(PersonnelActs.COMMENT_PERSONNEL);
        StaffView view = new StaffView(
                new StaffViewId(form.makes(employee, employee)), piece.map(Piece::id), clock.instant(), text.strip());
        return work.once(
                PersonnelActs.COMMENT_PERSONNEL,
                () -> {
                    store.add(
                            employee, view, piece.map(one -> one.kind().part()).orElse(StaffClass.FILE));
                    log.append(log.done(PersonnelActs.COMMENT_PERSONNEL, key.clause(), "given")
                            .about(employee));
                    return Outcome.done();
                },
                _ -> Outcome.repeated(find(employee, view.id()), view::repeats, Nothing.NOTHING));
    }

    private Optional<StaffView> find(PersonId employee, StaffViewId id) {
        return work.read(PersonnelActs.COMMENT_PERSONNEL, () -> store.list(employee)).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }
}
