package nl.zorgvuldig.consent.rounds;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.letters.RoundLetter;
import nl.zorgvuldig.consent.letters.RoundLetterStore;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.renewals.ConsentRenewals;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Yearly consent rounds: one for a school and a school year, planned by its head or the board,
/// immutable from the day it starts. The program invites, reminds and closes automatically; the
/// deadline is the last day of every consent of the previous year.
@Component
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
public final class ConsentRounds {
    private final RoundStore store;
    private final RoundLetterStore letters;
    private final RoundPlanners planners;
    private final ConsentRenewals renewals;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ConsentRounds(
            RoundStore store,
            RoundLetterStore letters,
            RoundPlanners planners,
            ConsentRenewals renewals,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.planners = planners;
        this.renewals = renewals;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The schools whose rounds the acting person plans and follows, with their role.
    public Map<SchoolId, RoundPlannerRole> schools() {
        return planners.schools();
    }

    /// The rounds of those schools, newest first.
    public List<ConsentRound> list() {
        Map<SchoolId, RoundPlannerRole> mine = planners.schools();
        return work.read(Act.BROWSE, store::list).stream()
                .filter(round -> mine.containsKey(round.plan().school()))
                .toList();
    }

    /// Empty when it does not exist, or the acting person may not follow it.
    public Optional<ConsentRound> find(RoundId id) {
        return list().stream().filter(round -> round.id().equals(id)).findFirst();
    }

    /// Plans a round. The same form plans no second one.
    ///
    /// @return not found when the acting person neither heads the school nor belongs to the board
    public Outcome<RoundId> plan(RoundId id, RoundPlan wish) {
        Optional<RoundPlannerRole> planner = planners.of(wish.school());
        if (planner.isEmpty()) {
            log.append(line(AuditOutcome.REFUSED, "round"));
            return Outcome.notFound();
        }
        Optional<ConsentRound> same = find(id);
        if (same.isPresent()) {
            return Outcome.repeated(same, round -> round.plan().equals(wish), id);
        }
        List<Objection> no = RoundRules.objections(wish, planner.get(), today());
        if (!no.isEmpty()) {
            return Outcome.rejected(no);
        }
        log.append(line(AuditOutcome.DONE, "round").through(wish.school()));
        return work.once(
                ConsentActs.ASK_CONSENT,
                () -> {
                    store.add(id, wish, clock.instant());
                    renewals.set(wish.renewal());
                    return Outcome.done(id);
                },
                _ -> Outcome.rejected(RoundRules.objection(
                        "start", "consent.round.no.already", wish.year().toString())));
    }

    /// Changes the plan, before it starts and within its school year.
    ///
    /// @return a conflict when it has started; it stays as it is
    public Outcome<RoundId> change(RoundId id, RoundPlan wish) {
        Optional<ConsentRound> found = find(id);
        if (found.isEmpty() || !found.get().plan().school().equals(wish.school())) {
            return Outcome.notFound();
        }
        RoundPlan before = found.get().plan();
        RoundPlannerRole planner = planners.of(wish.school()).orElseThrow();
        if (found.get().state(today()) != RoundState.COMING) {
            return Outcome.conflict();
        }
        List<Objection> no = RoundRules.objections(wish, planner, today());
        if (planner == RoundPlannerRole.HEAD && before.way() == ConsentRenewal.Way.REMIND) {
            no.add(RoundRules.objection("start", "consent.round.no.of_board"));
        }
        if (no.isEmpty() && !before.year().equals(wish.year())) {
            no.add(RoundRules.objection(
                    "start", "consent.round.no.other_year", before.year().toString()));
        }
        if (!no.isEmpty()) {
            return Outcome.rejected(no);
        }
        log.append(line(AuditOutcome.DONE, "round").through(wish.school()));
        int changed = work.write(ConsentActs.ASK_CONSENT, () -> {
            int rows = store.change(id, wish, clock.instant());
            if (rows == 1) {
                renewals.set(wish.renewal());
            }
            return rows;
        });
        return changed == 1 ? Outcome.done(id) : Outcome.conflict();
    }

    /// The letters wanted at a school the acting person heads, printed or not, those of the newest
    /// round first. Empty for anybody else. [ConsentLetters] prints them.
    public List<RoundLetter> listLetters(SchoolId school) {
        return work.read(ConsentActs.ASK_CONSENT, () -> letters.listAt(school));
    }

    private AuditEvent line(AuditOutcome outcome, String what) {
        return AuditEvent.of(
                clock,
                Acting.current().with(ConsentActs.ASK_CONSENT),
                CONSENT_CHECKED_EVERY_SCHOOL_YEAR,
                outcome,
                what);
    }

    private LocalDate today() {
        return SchoolDay.today(clock);
    }
}
