package nl.zorgvuldig.exchange.disclosures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.dossier.record.DossierItemId;

/// Demand as entered. Prints as `[sealed]`.
///
/// @param authorisation empty when there is none
/// @param sensitive items about health, religion, origin, political views, union membership or sexual
///     life
public record DemandWish(
        Optional<DemandArticle> article,
        String number,
        Optional<LocalDate> on,
        Optional<LocalDate> until,
        String data,
        String authorisation,
        Set<DossierItemId> sensitive) {
    public DemandWish {
        sensitive = Set.copyOf(sensitive);
    }

    Demand demand() {
        return new Demand(
                article.orElseThrow(),
                number,
                on.orElseThrow(),
                until.orElseThrow(),
                data,
                Optional.of(authorisation).filter(text -> !text.isEmpty()));
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
