package nl.zorgvuldig.dossier.record.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.platform.kernel.ids.EntryId;

/// A plan for support as one reader sees it: an entry, with the days on which it is looked at again
/// and the entries that belong to it.
///
/// @param entry its newest version
/// @param evaluateOn as they were said last, the earliest first
/// @param linked those that exist for this reader, the oldest first
public record SupportPlan(Entry entry, List<LocalDate> evaluateOn, List<Linked> linked) {

    /// An entry that belongs to the plan, in its newest version.
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

    /// When it is looked at again; empty when nothing is to come, or it is closed.
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
