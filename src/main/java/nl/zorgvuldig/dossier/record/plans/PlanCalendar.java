package nl.zorgvuldig.dossier.record.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.record.ProcessingRestrictions;
import nl.zorgvuldig.dossier.record.entries.DossierItemTurns;
import nl.zorgvuldig.platform.calendar.CalendarItem;
import nl.zorgvuldig.platform.calendar.CalendarSource;
import nl.zorgvuldig.platform.calendar.CalendarTime;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.Restriction;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import org.springframework.stereotype.Component;

/// The next day of evaluation of each plan for support, for whoever must evaluate it as things are
/// today. As for the work list, the plans are read as the system account and without their text, and
/// nothing but that person's own is given.
@Component
final class PlanCalendar implements CalendarSource {
    private final PlanStore store;
    private final ProcessingRestrictions stills;
    private final DossierItemTurns turns;
    private final Boards boards;
    private final Work work;

    PlanCalendar(PlanStore store, ProcessingRestrictions stills, DossierItemTurns turns, Boards boards, Work work) {
        this.store = store;
        this.stills = stills;
        this.turns = turns;
        this.boards = boards;
        this.work = work;
    }

    @Override
    public List<CalendarItem> upcoming(SignedInUser who, LocalDate today) {
        return who.kind() == AccountKind.STAFF
                ? boards.program(who.board()).call(() -> work.readApart(Act.MAINTAIN, () -> items(who.person(), today)))
                : List.of();
    }

    /// A plan, as on its next day of evaluation.
    private record Due(PlanProgress plan, LocalDate day, AwaitedAction waiting) {
        DossierItemTurns.Wanted wanted() {
            return new DossierItemTurns.Wanted(
                    plan.plan().value(), plan.pupil(), plan.level(), plan.author(), waiting, Optional.empty());
        }
    }

    private List<CalendarItem> items(PersonId who, LocalDate today) {
        List<PlanProgress> running = store.listRunning();
        Map<PupilId, Restriction> still =
                stills.of(running.stream().map(PlanProgress::pupil).toList());
        List<Due> due = running.stream()
                .flatMap(plan -> due(plan, still.getOrDefault(plan.pupil(), Restriction.NOTHING), today))
                .toList();
        Map<UUID, Due> byPlan =
                due.stream().collect(Collectors.toMap(each -> each.plan().plan().value(), Function.identity()));
        return turns.listFor(who, due.stream().map(Due::wanted).toList(), today).stream()
                .filter(open -> isTurnOf(who, open))
                .flatMap(open -> Optional.ofNullable(byPlan.get(open.id())).stream())
                .map(PlanCalendar::item)
                .toList();
    }

    private static Stream<Due> due(PlanProgress plan, Restriction still, LocalDate today) {
        return PlanRules.next(plan.evaluateOn(), plan.evaluated()).stream()
                .filter(day -> !day.isBefore(today))
                .map(day -> new Due(plan, day, PlanRules.waiting(plan, still, day)));
    }

    /// Whoever only fills a vacant function evaluates nothing.
    private static boolean isTurnOf(PersonId who, OpenCase open) {
        return open.now().anyMatch(turn -> !turn.vacant() && turn.people().contains(who));
    }

    private static CalendarItem item(Due due) {
        return new CalendarItem(
                due.plan().plan() + "-" + due.day(),
                0,
                CalendarTime.on(due.day()),
                Sentence.of("dossier.calendar.evaluation"),
                Optional.empty(),
                "/");
    }
}
