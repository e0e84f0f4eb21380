package nl.zorgvuldig.retention;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.HoldingActs;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to the schedule: how long each class of data is kept, for everyone to read, and for the
/// board to change.
@Component
public final class Schedules {
    private final TermStore store;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Schedules(TermStore store, Boards boards, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Of the acting person's board.
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    public Schedule current() {
        return work.read(Act.BROWSE, this::read);
    }

    /// As [#current]; for who has not signed in, that of the only board there is, or with several
    /// the standard.
    public Schedule forEveryone() {
        if (Acting.someone()) {
            return current();
        }
        List<BoardId> all = boards.all();
        return all.size() == 1
                ? boards.program(all.getFirst()).call(this::current)
                : Schedule.of(StandardSchedule.CLASSES, Map.of());
    }

    /// How long the board keeps the dossier of a pupil who left.
    public Term ofDossier() {
        return current().get(Part.DOSSIER);
    }

    Schedule read() {
        Map<String, TermChange> newest = new HashMap<>();
        store.list().forEach(one -> newest.put(one.code(), one));
        return Schedule.of(StandardSchedule.CLASSES, newest);
    }

    /// The board gives a class another term, from now on. The line in the log comes first. The same
    /// again changes nothing.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing was changed then
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    public Outcome<Nothing> change(ClassTerm kind, TermWish wish) {
        if (!TermRules.sawLast(kind, wish)) {
            return Outcome.conflict();
        }
        List<Objection> objections = TermRules.objections(kind, wish);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        if (wish.term().equals(kind.term())) {
            return Outcome.done();
        }
        TermChange change = new TermChange(
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
}
