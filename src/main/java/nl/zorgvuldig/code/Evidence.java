package nl.zorgvuldig.code;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.kernel.EventId;
import nl.zorgvuldig.kernel.PersonId;

/// One line of proof for who checks the board: somebody and one version.
///
/// @param receipt empty for who owes it still
public record Evidence(PersonId person, String name, CodeVersion what, Optional<Receipt> receipt) {

    public String confirmedAt() {
        return receipt.map(Receipt::confirmedAt).map(Instant::toString).orElse("");
    }

    public String line() {
        return receipt.flatMap(Receipt::line).map(EventId::toString).orElse("");
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
