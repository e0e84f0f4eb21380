package nl.zorgvuldig.dossier.inspection.withholding;

import nl.zorgvuldig.platform.kernel.Codes;

/// What keeps a piece from being shown, or out of a copy, until the head decides.
public enum DisclosureBlocker {
    NONE,
    /// The program cannot read it, and nobody said that it is shown.
    UNSEEN,
    /// How to reach another parent stands in it.
    PARENT,
    /// The full name of another child stands in it.
    CHILD,
    /// The name of a child of the group may stand in it, and nobody said that it is shown.
    PERHAPS;

    public String code() {
        return Codes.of(this);
    }
}
