package nl.zorgvuldig.exchange.disclosures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.items.DisclosureItem;
import nl.zorgvuldig.platform.casework.RecordedEvent;

/// A disclosure with its items and history.
///
/// @param items the last decision about each, in the order of their days
/// @param history in its order
public record DisclosureFile(
        Disclosure request, List<DisclosureItem> items, List<RecordedEvent<DisclosureEvent>> history)
        implements DisclosureCaseFile {
    public DisclosureFile {
        items = List.copyOf(items);
        history = List.copyOf(history);
    }

    public DisclosureId id() {
        return request.id();
    }

    /// Whether nothing was decided about its items and nothing happened to it between the two.
    public boolean sameAs(DisclosureFile other) {
        return items.equals(other.items) && history.size() == other.history.size();
    }

    /// Whether items can still be decided about.
    public boolean canDecide(LocalDate today) {
        return DisclosureRules.whyNotDecide(this, today).isEmpty();
    }

    /// The items that are disclosed, in whatever form.
    public List<DisclosureItem> going() {
        return items.stream().filter(DisclosureItem::goes).toList();
    }

    @Override
    public Set<DossierItemId> pieces() {
        return going().stream().map(DisclosureItem::item).collect(Collectors.toSet());
    }

    public Optional<DisclosureItem> find(DossierItemId item) {
        return items.stream().filter(picked -> picked.item().equals(item)).findFirst();
    }

    /// Whether anything of it went to the recipient, by the program or without it.
    public boolean given() {
        return last(DisclosureEvent.Sent.class).isPresent()
                || last(DisclosureEvent.AlreadyGiven.class).isPresent();
    }

    public Optional<DisclosureEvent.Demanded> demand() {
        return last(DisclosureEvent.Demanded.class).map(RecordedEvent::event).map(DisclosureEvent.Demanded.class::cast);
    }

    public Optional<DisclosureEvent.Inspected> inspection() {
        return last(DisclosureEvent.Inspected.class)
                .map(RecordedEvent::event)
                .map(DisclosureEvent.Inspected.class::cast);
    }
}
