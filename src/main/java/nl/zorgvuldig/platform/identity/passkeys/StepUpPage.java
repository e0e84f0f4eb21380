package nl.zorgvuldig.platform.identity.passkeys;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;

/// Shown at the address of what needs a stronger proof, so that nothing has to lead back there.
///
/// @param own the passkeys of who asked, and what they can prove it with
/// @param path to send again what was typed; empty when a page was asked for
/// @param files whether a file came with it, which has to be chosen again
/// @param typed what was typed
public record StepUpPage(PasskeysPage own, String path, boolean files, Map<String, List<String>> typed) {
    /// What there is to do.
    public enum Way {
        /// Make the first passkey.
        FIRST,
        /// Use the account of elsewhere.
        ELSEWHERE,
        /// Use a passkey, or the account of elsewhere.
        USE
    }

    public Way way() {
        return switch (own.offer()) {
            case FIRST -> Way.FIRST;
            case ELSEWHERE -> Way.ELSEWHERE;
            case ANOTHER, USE, AGAIN, FULL -> Way.USE;
        };
    }

    /// Why it is asked, as the end of the key of a message.
    public String why() {
        return own.strength() == AssuranceLevel.STRONG ? "again" : way().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
