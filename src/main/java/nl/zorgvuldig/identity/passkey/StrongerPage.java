package nl.zorgvuldig.identity.passkey;

import java.util.List;
import java.util.Map;

/// Shown at the address of what needs a stronger proof, so that nothing has to lead back there.
///
/// @param first whether there is no passkey yet
/// @param path to send again what was typed; empty when a page was asked for
/// @param files whether a file came with it, which has to be chosen again
/// @param typed what was typed
public record StrongerPage(
        boolean first, String path, boolean files, Map<String, List<String>> typed) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
