package nl.zorgvuldig.retention;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Leaver;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.holdings.HoldingActs;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for the head, who agrees that what is due goes. What is approved is looked at again at
/// the moment itself ([Run]).
@Component
public final class Approvals {
    private final Pupils pupils;
    private final Situations situations;
    private final DestructionStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Approvals(Pupils pupils, Situations situations, DestructionStore store, AuditLog log, Work work, Clock clock) {
        this.pupils = pupils;
        this.situations = situations;
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// One part of what is kept about one pupil.
    public record Choice(PupilId pupil, Part part) {}

    /// Approves those that may go today and of which the head decides; the same again changes
    /// nothing. The line in the log comes first.
    ///
    /// @return how many were approved now
    /// @throws LogUnavailable when a line cannot be written; those before it are approved
    @Upholds({DESTRUCTION_AFTER_TWO_YEARS, OTHER_FILES_WITH_DIRECTION})
    public int approve(Sight sight, Collection<Choice> choices) {
        int approved = 0;
        for (Choice choice : choices) {
            Optional<Whereabouts> where = pupils.find(choice.pupil()).filter(sight::decides);
            if (where.isPresent() && work.write(HoldingActs.RETAIN, () -> approve(where.get(), choice.part()))) {
                approved++;
            }
        }
        return approved;
    }

    private boolean approve(Whereabouts where, Part part) {
        Situation now = situations.of(Leaver.of(where), part);
        if (!(now.rules().decide() instanceof RetentionDecision.Due due) || going(now)) {
            return false;
        }
        Destruction one = new Destruction(
                new Destruction.Number(Id.next(clock)),
                where.keeper(),
                Optional.of(where.pupil()),
                part,
                now.where().left(),
                due.since(),
                now.rules().term(),
                Acting.current().person(),
                clock.instant(),
                RunState.APPROVED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        log.append(log.done(HoldingActs.RETAIN, DESTRUCTION_AFTER_TWO_YEARS, "approved")
                .about(where.pupil())
                .through(one.id()));
        return store.add(one);
    }

    private boolean going(Situation now) {
        List<Destruction> live = store.listLive();
        return live.stream().anyMatch(one -> one.pupil().equals(Optional.of(now.pupil())) && one.part() == now.part());
    }
}
