package nl.zorgvuldig.platform.recovery;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.mail.UndeliveredAddress.Reason;

/// Page with one's own e-mail address, and how to get another.
///
/// @param undelivered since when and why mail does not arrive there
public record OwnAddressPage(AccountKind kind, Optional<String> email, Optional<Undelivered> undelivered) {
    /// Mail that does not arrive, as the person themselves and who helps them see it.
    ///
    /// @param kind of the newest message that did not arrive, for a reader who sees which messages
    ///     were sent
    public record Undelivered(LocalDate since, Reason reason, Optional<String> kind) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
