package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to withdrawing a round that did not start. Nobody gets a message about it, a yes of the
/// year before ends as if none had been planned, and the school can plan another.
@Component
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
public final class Withdrawals {
    private final Rounds rounds;
    private final WithdrawalStore store;
    private final RenewalStore renewals;
    private final Planners planners;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Withdrawals(
            Rounds rounds,
            WithdrawalStore store,
            RenewalStore renewals,
            Planners planners,
            AuditLog log,
            Work work,
            Clock clock) {
        this.rounds = rounds;
        this.store = store;
        this.renewals = renewals;
        this.planners = planners;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Of the schools whose rounds the acting person plans and follows, newest first.
    public List<WithdrawnRound> list() {
        Map<SchoolId, Planner> mine = planners.schools();
        return work.read(Act.BROWSE, store::list).stream()
                .filter(one -> mine.containsKey(one.school()))
                .toList();
    }

    /// @return a conflict when it started
    /// @throws LogUnavailable when the line cannot be written; nothing changed then
    public Outcome<RoundId> withdraw(RoundId id, String reason) {
        Optional<Round> found = rounds.find(id);
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        Round round = found.get();
        RoundWish plan = round.plan();
        if (round.state(SchoolDay.today(clock)) != RoundState.COMING) {
            return Outcome.conflict();
        }
        List<Objection> no = objections(plan, planners.of(plan.school()).orElseThrow(), reason);
        if (!no.isEmpty()) {
            return Outcome.rejected(no);
        }
        AuditEvent withdrawn = log.done(ConsentActs.ASK_CONSENT, CONSENT_CHECKED_EVERY_SCHOOL_YEAR, "round-withdrawn")
                .through(plan.school());
        boolean done = work.write(ConsentActs.ASK_CONSENT, () -> {
            if (!store.withdraw(id, reason, clock.instant())) {
                return false;
            }
            renewals.delete(plan.school(), plan.year());
            log.append(withdrawn);
            return true;
        });
        return done ? Outcome.done(id) : Outcome.conflict();
    }

    private static List<Objection> objections(RoundWish plan, Planner planner, String reason) {
        List<Objection> no = new ArrayList<>();
        if (planner == Planner.HEAD && plan.way() == Renewal.Way.REMIND) {
            no.add(RoundRules.objection("reason", "consent.round.no.of_board"));
        } else {
            FreeText.check("reason", reason, RoundRules.LONGEST_REASON, Sentence.of("consent.round.no.why_withdrawn"))
                    .ifPresent(no::add);
        }
        return no;
    }
}
