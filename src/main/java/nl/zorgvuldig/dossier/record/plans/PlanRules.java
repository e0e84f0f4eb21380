package nl.zorgvuldig.dossier.record.plans;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.entries.DossierRules;
import nl.zorgvuldig.dossier.record.plans.SupportPlans.PlanDraft;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.holdings.Restriction;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on what a plan for support must say, and when it is evaluated. Facts in, decision out.
public final class PlanRules {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_PART = 5_000;

    /// Days.
    static final int MOST_DAYS = 6;

    /// Days. After the last evaluation no day is left on which anybody evaluates the plan; within
    /// two weeks the pupil's guides can have discussed whether it ends or continues.
    static final int ENDING = 14;

    private PlanRules() {}

    /// @param since the day it was made
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static List<Objection> objections(PlanDraft draft, LocalDate since) {
        List<Objection> objections = new ArrayList<>();
        PlanText text = draft.text();
        DossierRules.text("title", text.title(), LONGEST_TITLE).ifPresent(objections::add);
        DossierRules.text("goals", text.goals(), LONGEST_PART).ifPresent(objections::add);
        DossierRules.text("actions", text.actions(), LONGEST_PART).ifPresent(objections::add);
        days(draft.evaluateOn(), since).ifPresent(objections::add);
        return objections;
    }

    /// There is a day of evaluation, within two years of making it.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static Optional<Objection> days(List<LocalDate> days, LocalDate since) {
        if (days.isEmpty()) {
            return no("dossier.plan.no_days");
        }
        if (days.size() > MOST_DAYS) {
            return no("dossier.plan.many_days");
        }
        return days.stream().anyMatch(day -> day.isBefore(since) || day.isAfter(since.plusYears(2)))
                ? no("dossier.plan.wrong_days")
                : Optional.empty();
    }

    private static Optional<Objection> no(String key) {
        return Optional.of(new Objection("evaluateOn", Sentence.of(key)));
    }

    /// The first day after the last evaluation; the first of all when there was none.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    static Optional<LocalDate> next(Collection<LocalDate> days, Collection<LocalDate> evaluated) {
        Optional<LocalDate> last = evaluated.stream().max(LocalDate::compareTo);
        return days.stream()
                .filter(day -> last.isEmpty() || day.isAfter(last.get()))
                .min(LocalDate::compareTo);
    }

    /// The writer of a plan evaluates it on its day, and ends it when no day is left or sets new
    /// ones. A restricted one waits until the restriction ends.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    static AwaitedAction waiting(PlanProgress plan, Restriction still, LocalDate today) {
        if (plan.closed().isPresent() || still.covers(plan.plan().value())) {
            return new AwaitedAction.Nobody();
        }
        Optional<LocalDate> next = next(plan.evaluateOn(), plan.evaluated());
        if (next.isPresent()) {
            LocalDate day = next.get();
            return today.isBefore(day) ? new AwaitedAction.Day(day) : author("dossier.task.evaluate", day, day);
        }
        LocalDate last = plan.evaluated().stream().max(LocalDate::compareTo).orElse(today);
        return author("dossier.task.end_plan", last, last.plusDays(ENDING));
    }

    private static AwaitedAction author(String task, LocalDate since, LocalDate until) {
        return new AwaitedAction.Somebody(CaseParty.PROPOSER, task, since, until, NECESSARY_FOR_GUIDANCE);
    }

    /// The plans among these entries, open ones first, then the newest first; with the linked
    /// entries that are among these entries too.
    ///
    /// @param entries that the reader may know of
    @Upholds(CONFIDENTIALITY)
    static List<SupportPlan> plans(
            Collection<Entry> entries, Map<EntryId, List<LocalDate>> days, Collection<PlanLink> links) {
        return entries.stream()
                .filter(entry -> days.containsKey(entry.id()))
                .map(entry -> plan(entry, days.getOrDefault(entry.id(), List.of()), entries, links))
                .sorted(Comparator.comparing(SupportPlan::closed)
                        .thenComparing(supportPlan -> supportPlan.entry().happenedOn(), Comparator.reverseOrder())
                        .thenComparing(supportPlan -> supportPlan.id().value()))
                .toList();
    }

    private static SupportPlan plan(
            Entry plan, List<LocalDate> days, Collection<Entry> entries, Collection<PlanLink> links) {
        return new SupportPlan(
                plan,
                days,
                links.stream()
                        .filter(link -> link.plan().equals(plan.id()))
                        .flatMap(link -> entries.stream()
                                .filter(entry -> entry.id().equals(link.entry()))
                                .map(entry -> new SupportPlan.Linked(entry, link.role())))
                        .sorted(Comparator.comparing((SupportPlan.Linked linked) ->
                                        linked.entry().happenedOn())
                                .thenComparing(linked -> linked.entry().writtenAt()))
                        .toList());
    }
}
