package nl.zorgvuldig.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.kernel.PersonId;

/// A view on a piece as it is shown beside that piece, with names. Prints as `[sealed]`.
///
/// @param copiedBy who took it over from paper; empty for who gave it themselves
/// @param version of the entry it is about
public record Said(String by, LocalDate on, Optional<String> copiedBy, int version, List<String> paragraphs) {

    public static List<Said> all(List<Viewpoint> views, Function<PersonId, String> names) {
        return views.stream().map(one -> of(one, names)).toList();
    }

    private static Said of(Viewpoint view, Function<PersonId, String> names) {
        return new Said(
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
