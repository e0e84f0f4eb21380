package nl.zorgvuldig.platform.recovery.addresses;

import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges.ConfirmResult;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges.StopResult;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.stereotype.Component;

/// Account recovery for somebody who has a letter or a link, and has not signed in.
@Component
public final class PublicRecovery {
    private final AddressChangeRequests addresses;
    private final AddressChanges changes;

    PublicRecovery(AddressChangeRequests addresses, AddressChanges changes) {
        this.addresses = addresses;
        this.changes = changes;
    }

    /// Requests an address with a letter; a mail is sent to that address.
    ///
    /// @return whether the code works; nothing is revealed about the address
    /// @throws nl.zorgvuldig.platform.audit.LogUnavailable when the audit event cannot be written;
    ///     nothing was changed then
    public boolean ask(LetterCode code, String email, Language language) {
        return addresses.askWithLetter(code, email, language);
    }

    /// @param code of the link in the mail to the new address
    public ConfirmResult confirm(String code) {
        return changes.confirm(code);
    }

    /// @param code of the link in the mail to the previous address
    public StopResult stop(String code) {
        return changes.stop(code);
    }
}
