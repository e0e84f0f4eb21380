package nl.zorgvuldig.exchange.items;

import nl.zorgvuldig.platform.kernel.Codes;

/// Reason that blocks an item until somebody decides about it.
public enum ExchangeBlocker {
    NONE,
    /// The program cannot read it, and nobody approved it as it is.
    UNSEEN,
    /// It contains contact details of a parent.
    PARENT,
    /// It contains the full name of another child.
    CHILD,
    /// It may contain the name of a child of the group, and nobody approved it as it is.
    PERHAPS,
    /// It was corrected since the decision.
    CHANGED,
    /// It is no longer in the dossier.
    GONE;

    public String code() {
        return Codes.of(this);
    }
}
