package nl.zorgvuldig.platform.identity.passkeys;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;

/// Page that asks for a stronger proof, shown at the address of what needs it, so that nothing has
/// to lead back there.
///
/// @param own the passkeys of the reader, and what they can prove it with
/// @param path to which the form is sent again; empty when a page was asked for
/// @param files whether a file came with it, which has to be chosen again
/// @param typed what was typed
public record StepUpPage(PasskeysPage own, String path, boolean files, Map<String, List<String>> typed) {
    /// What the reader can do.
    public enum Way {
        /// Make the first passkey.
        FIRST,
        /// Use the federated identity.
        ELSEWHERE,
        /// Use a passkey, or the federated identity.
        USE
    }

    public Way way() {
        return switch (own.offer()) {
            case FIRST -> Way.FIRST;
            case ELSEWHERE -> Way.ELSEWHERE;
            case ANOTHER, USE, AGAIN, FULL -> Way.USE;
        };
    }

    /// Reason for asking, as the last part of the key of a message.
    public String why() {
        return own.strength() == AssuranceLevel.STRONG ? "again" : way().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
