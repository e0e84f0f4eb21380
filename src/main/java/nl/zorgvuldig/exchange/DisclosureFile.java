package nl.zorgvuldig.exchange;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.PieceId;

/// Something that is given, with the pieces in it and everything that was done with it.
///
/// @param items what was decided last about each, in the order of their days
/// @param steps in their order
public record DisclosureFile(Disclosure disclosure, List<Picked> items, List<Step> steps) {
    public DisclosureFile {
        items = List.copyOf(items);
        steps = List.copyOf(steps);
    }

    public DisclosureId id() {
        return disclosure.id();
    }

    public Stage stage() {
        Stage stage = Stage.DRAFT;
        for (Step step : steps) {
            stage = switch (step.what()) {
                case Step.What.Inspected _ -> Stage.INSPECTED;
                case Step.What.Fixed _ -> Stage.FIXED;
                case Step.What.Sent _ -> Stage.SENT;
                case Step.What.Opened _ -> Stage.OPENED;
                case Step.What.Stopped _ -> Stage.STOPPED;
                case Step.What.Ended _ -> Stage.ENDED;
                case Step.What.Asked _, Step.What.Mistaken _, Step.What.Corrected _ -> stage;
            };
        }
        return stage;
    }

    /// Whether nothing was decided about its pieces and nothing was done with it between the two.
    boolean sameAs(DisclosureFile other) {
        return items.equals(other.items) && steps.size() == other.steps.size();
    }

    /// Those that go, in whatever form.
    public List<Picked> going() {
        return items.stream().filter(Picked::goes).toList();
    }

    public Optional<Picked> find(PieceId item) {
        return items.stream().filter(one -> one.item().equals(item)).findFirst();
    }

    /// Whether something happened that matters to who saw only the first of its steps.
    boolean overtook(int seen) {
        return seen < 0
                || seen > steps.size()
                || steps.stream().skip(seen).anyMatch(one -> !one.what().quiet());
    }

    /// The number of what is done next.
    int next() {
        return steps.size() + 1;
    }

    /// The step of this kind that was taken last.
    public <W extends Step.What> Optional<Step> last(Class<W> kind) {
        return steps.stream().filter(one -> kind.isInstance(one.what())).reduce((_, later) -> later);
    }

    public Optional<Step.What.Inspected> inspection() {
        return last(Step.What.Inspected.class).map(one -> (Step.What.Inspected) one.what());
    }

    /// How often something happened since the link went last.
    public <W extends Step.What> long sinceSent(Class<W> kind) {
        int sent = last(Step.What.Sent.class).map(Step::number).orElse(Integer.MAX_VALUE);
        return steps.stream()
                .filter(one -> one.number() > sent && kind.isInstance(one.what()))
                .count();
    }
}
