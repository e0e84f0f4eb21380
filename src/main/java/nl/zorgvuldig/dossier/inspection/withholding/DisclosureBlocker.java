package nl.zorgvuldig.dossier.inspection.withholding;

import nl.zorgvuldig.platform.kernel.Codes;

/// Reason why an item cannot be shown, or be in a copy, until the head decides.
public enum DisclosureBlocker {
    NONE,
    /// The program cannot read it, and nobody decided to show it.
    UNSEEN,
    /// It says how to reach another parent.
    PARENT,
    /// It contains the full name of another child.
    CHILD,
    /// It may contain the name of a child of the group, and nobody decided to show it.
    PERHAPS;

    public String code() {
        return Codes.of(this);
    }
}
