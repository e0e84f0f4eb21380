package nl.zorgvuldig.consent.rounds;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.renewals.RenewalStore;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Withdrawal of rounds that have not started. Nobody gets a message about it, consents of the
/// previous year end as if no round had been planned, and the school can plan another.
@Component
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
public final class RoundWithdrawals {
    private final ConsentRounds rounds;
    private final RoundWithdrawalStore store;
    private final RenewalStore renewals;
    private final RoundPlanners planners;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    RoundWithdrawals(
            ConsentRounds rounds,
            RoundWithdrawalStore store,
            RenewalStore renewals,
            RoundPlanners planners,
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

    /// Withdrawn rounds of the schools whose rounds the acting person plans and follows, newest
    /// first.
    public List<WithdrawnRound> list() {
        Map<SchoolId, RoundPlannerRole> mine = planners.schools();
        return work.read(Act.BROWSE, store::list).stream()
                .filter(round -> mine.containsKey(round.school()))
                .toList();
    }

    /// @return a conflict when it has started
    /// @throws LogUnavailable when the audit event cannot be written; nothing changes then
    public Outcome<RoundId> withdraw(RoundId id, String reason) {
        Optional<ConsentRound> found = rounds.find(id);
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        ConsentRound round = found.get();
        RoundPlan plan = round.plan();
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

    private static List<Objection> objections(RoundPlan plan, RoundPlannerRole planner, String reason) {
        List<Objection> no = new ArrayList<>();
        if (planner == RoundPlannerRole.HEAD && plan.way() == ConsentRenewal.Way.REMIND) {
            no.add(RoundRules.objection("reason", "consent.round.no.of_board"));
        } else {
            FreeText.check("reason", reason, RoundRules.LONGEST_REASON, Sentence.of("consent.round.no.why_withdrawn"))
                    .ifPresent(no::add);
        }
        return no;
    }

    /// A withdrawn round. Nobody was asked anything.
    ///
    /// @param start the day on which it would have started
    public record WithdrawnRound(
            RoundId id, SchoolId school, SchoolYear year, LocalDate start, String reason, PersonId by, Instant at) {}
}
