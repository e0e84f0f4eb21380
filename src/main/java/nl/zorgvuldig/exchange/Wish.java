package nl.zorgvuldig.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.PieceId;

/// What somebody wants to give, before it is judged. Prints as `[sealed]`.
public record Wish(
        Recipient recipient, String aim, Optional<Basis> basis, Optional<LocalDate> until, List<PieceId> items) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
