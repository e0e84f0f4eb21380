package nl.zorgvuldig.exchange.items;

import nl.zorgvuldig.platform.kernel.Codes;

/// What keeps a piece from going until somebody decides about it.
public enum ExchangeBlocker {
    NONE,
    /// The program cannot read it, and nobody said that it goes as it is.
    UNSEEN,
    /// How to reach a parent stands in it.
    PARENT,
    /// The full name of another child stands in it.
    CHILD,
    /// The name of a child of the group may stand in it, and nobody said that it goes as it is.
    PERHAPS,
    /// It was corrected since it was decided about.
    CHANGED,
    /// It is not in the dossier any more.
    GONE;

    public String code() {
        return Codes.of(this);
    }
}
