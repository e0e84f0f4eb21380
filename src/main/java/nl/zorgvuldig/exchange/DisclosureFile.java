package nl.zorgvuldig.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.dossier.PieceId;

/// Something that is given, with the pieces in it and everything that happened with it.
///
/// @param items what was decided last about each, in the order of their days
/// @param history in its order
public record DisclosureFile(Disclosure request, List<Picked> items, List<Recorded<DisclosureEvent>> history)
        implements DisclosureCourse {
    public DisclosureFile {
        items = List.copyOf(items);
        history = List.copyOf(history);
    }

    public DisclosureId id() {
        return request.id();
    }

    /// Whether nothing was decided about its pieces and nothing happened with it between the two.
    boolean sameAs(DisclosureFile other) {
        return items.equals(other.items) && history.size() == other.history.size();
    }

    /// Whether pieces can still be decided about.
    public boolean canDecide(LocalDate today) {
        return DisclosureRules.whyNotDecide(this, today).isEmpty();
    }

    /// Those that go, in whatever form.
    public List<Picked> going() {
        return items.stream().filter(Picked::goes).toList();
    }

    @Override
    public Set<PieceId> pieces() {
        return going().stream().map(Picked::item).collect(Collectors.toSet());
    }

    public Optional<Picked> find(PieceId item) {
        return items.stream().filter(picked -> picked.item().equals(item)).findFirst();
    }

    public Optional<DisclosureEvent.Inspected> inspection() {
        return last(DisclosureEvent.Inspected.class).map(Recorded::event).map(DisclosureEvent.Inspected.class::cast);
    }
}
