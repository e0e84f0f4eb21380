package nl.zorgvuldig.dossier.inspection.withholding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.record.DossierItemId;

/// How far the head is with the pieces of a request: which still wait for a decision, and which of
/// them comes after another.
///
/// @param order all pieces, as the list has them
/// @param open those that the head must decide about before anything is made or planned
record PreparationProgress(List<DossierItemId> order, Set<DossierItemId> open) {
    static PreparationProgress of(
            List<PreparedPiece> prepared, Map<DossierItemId, DisclosureBlockerRules.Finding> findings) {
        return new PreparationProgress(
                prepared.stream().map(PreparedPiece::id).toList(),
                findings.entrySet().stream()
                        .filter(found -> found.getValue().open())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    int left() {
        return open.size();
    }

    Optional<DossierItemId> first() {
        return order.stream().filter(open::contains).findFirst();
    }

    /// The next that waits, from the beginning again after the last; never the same.
    Optional<DossierItemId> after(DossierItemId current) {
        int here = order.indexOf(current) + 1;
        return Stream.concat(order.subList(here, order.size()).stream(), order.subList(0, here).stream())
                .filter(open::contains)
                .filter(piece -> !piece.equals(current))
                .findFirst();
    }
}
