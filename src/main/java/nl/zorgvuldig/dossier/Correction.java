package nl.zorgvuldig.dossier;

import nl.zorgvuldig.kernel.EntryId;

/// A better text for an entry, with the reason. `ofVersion` is the version the writer saw. Prints
/// as `[sealed]`.
public record Correction(EntryId entry, int ofVersion, Draft draft, String reason) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
