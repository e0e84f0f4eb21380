package nl.zorgvuldig.exchange;

import nl.zorgvuldig.kernel.Codes;

/// Where something that is given stands, by its own steps; whether there is consent is asked anew.
public enum Stage {
    /// Pieces can still be decided about.
    DRAFT,
    /// Those who decide saw it; nothing changes any more.
    INSPECTED,
    /// The package is made.
    FIXED,
    SENT,
    OPENED,
    /// By who keeps the dossier, or because somebody said no.
    STOPPED,
    ENDED;

    public String code() {
        return Codes.of(this);
    }
}
