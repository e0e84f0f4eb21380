package nl.zorgvuldig.exchange.disclosures;

import nl.zorgvuldig.platform.kernel.Codes;

/// What becomes of something that is given, by its own events; whether there is consent is asked anew.
public enum DisclosureState {
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

    public boolean over() {
        return this == STOPPED || this == ENDED;
    }
}
