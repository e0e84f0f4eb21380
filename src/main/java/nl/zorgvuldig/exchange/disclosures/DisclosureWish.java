package nl.zorgvuldig.exchange.disclosures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;

/// Input for a disclosure, before it is judged. Prints as `[sealed]`.
public record DisclosureWish(
        ExchangeRecipient recipient,
        String aim,
        Optional<DisclosureBasis> basis,
        Optional<LocalDate> until,
        List<DossierItemId> items) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
