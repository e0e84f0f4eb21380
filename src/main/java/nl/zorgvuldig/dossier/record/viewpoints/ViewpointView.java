package nl.zorgvuldig.dossier.record.viewpoints;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A view on an item as it is shown beside that item, with names. `toString` gives `[sealed]`.
///
/// @param copiedBy who copied it from paper; empty when its author gave it directly
/// @param version of the entry it is about
public record ViewpointView(String by, LocalDate on, Optional<String> copiedBy, int version, List<String> paragraphs) {

    public static List<ViewpointView> all(List<Viewpoint> views, Function<PersonId, String> names) {
        return views.stream().map(viewpoint -> of(viewpoint, names)).toList();
    }

    private static ViewpointView of(Viewpoint view, Function<PersonId, String> names) {
        return new ViewpointView(
                names.apply(view.by()),
                view.givenOn(),
                view.onPaper() ? Optional.of(names.apply(view.recordedBy())) : Optional.empty(),
                view.version(),
                view.text().lines().filter(line -> !line.isBlank()).toList());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
