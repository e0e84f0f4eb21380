package nl.zorgvuldig.dossier.record.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.platform.kernel.ids.EntryId;

/// A plan for support as one reader sees it: an entry, with its days of evaluation and its linked
/// entries.
///
/// @param entry its newest version
/// @param evaluateOn the days that hold now, the earliest first
/// @param linked those this reader may know of, the oldest first
public record SupportPlan(Entry entry, List<LocalDate> evaluateOn, List<Linked> linked) {

    /// An entry linked to the plan, in its newest version.
    public record Linked(Entry entry, PlanLink.Role role) {}

    public EntryId id() {
        return entry.id();
    }

    public PlanText text() {
        return PlanText.read(entry.text());
    }

    public List<Linked> linked(PlanLink.Role role) {
        return linked.stream().filter(each -> each.role() == role).toList();
    }

    public boolean closed() {
        return !linked(PlanLink.Role.CLOSING).isEmpty();
    }

    /// The next day of evaluation; empty when none is left, or it is closed.
    public Optional<LocalDate> next() {
        return closed()
                ? Optional.empty()
                : PlanRules.next(
                        evaluateOn,
                        linked(PlanLink.Role.EVALUATION).stream()
                                .map(each -> each.entry().happenedOn())
                                .toList());
    }

    @Override
    public String toString() {
        return "SupportPlan[" + id() + ", [sealed]]";
    }
}
