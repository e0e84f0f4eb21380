package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.schedule.RetentionTermChange;
import nl.zorgvuldig.privacy.retention.schedule.RetentionTermRules;
import nl.zorgvuldig.privacy.retention.schedule.RetentionTermStore;
import nl.zorgvuldig.privacy.retention.schedule.StandardRetentionSchedule;
import org.springframework.stereotype.Component;

/// The retention schedule: the term of each class of data, for everyone to read, and for the board
/// to change.
@Component
public final class RetentionSchedules {
    private final RetentionTermStore store;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    RetentionSchedules(RetentionTermStore store, Boards boards, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The schedule of the acting person's board.
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    public RetentionSchedule current() {
        return work.read(Act.BROWSE, this::read);
    }

    /// As [#current]; for a visitor who has not signed in, the schedule of the only board there
    /// is, or the standard one when there are several.
    public RetentionSchedule forEveryone() {
        if (Acting.someone()) {
            return current();
        }
        List<BoardId> all = boards.all();
        return all.size() == 1
                ? boards.program(all.getFirst()).call(this::current)
                : RetentionSchedule.of(StandardRetentionSchedule.CLASSES, Map.of());
    }

    /// How long the board keeps the dossier of a pupil who left.
    public RetentionTerm ofDossier() {
        return current().get(PupilDataPart.DOSSIER);
    }

    RetentionSchedule read() {
        Map<String, RetentionTermChange> newest = new HashMap<>();
        store.list().forEach(change -> newest.put(change.code(), change));
        return RetentionSchedule.of(StandardRetentionSchedule.CLASSES, newest);
    }

    /// Gives a class another term, from now on. The audit event is written first. The same again
    /// changes nothing.
    ///
    /// @throws LogUnavailable when it cannot be written; nothing was changed then
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    public Outcome<Nothing> change(RetentionClassTerm kind, TermWish wish) {
        if (!RetentionTermRules.sawLast(kind, wish)) {
            return Outcome.conflict();
        }
        List<Objection> objections = RetentionTermRules.objections(kind, wish);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        if (wish.term().equals(kind.term())) {
            return Outcome.done();
        }
        RetentionTermChange change = new RetentionTermChange(
                kind.code(),
                wish.version() + 1,
                wish.term(),
                wish.ground(),
                Acting.current().person(),
                clock.instant());
        log.append(log.done(HoldingActs.RETAIN, DESTRUCTION_AFTER_TWO_YEARS, "term-changed")
                .counting(wish.term().amount()));
        return work.write(HoldingActs.RETAIN, () -> store.add(change)) ? Outcome.done() : Outcome.conflict();
    }

    /// A term that the board wishes for a class, with its legal ground.
    ///
    /// @param version of the newest change the asker had seen; 0 for none
    public record TermWish(RetentionTerm term, String ground, int version) {}
}
