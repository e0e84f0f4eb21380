package nl.zorgvuldig.exchange.disclosures;

import nl.zorgvuldig.platform.kernel.Codes;

/// State of a disclosure, derived from its events; consent is checked separately, each time.
public enum DisclosureState {
    /// Items can still be decided about.
    DRAFT,
    /// The legal representatives saw it; nothing changes any more.
    INSPECTED,
    /// The demand was recorded; nothing changes any more.
    DEMANDED,
    /// The package is made.
    FIXED,
    SENT,
    OPENED,
    /// Stopped by the head, or because somebody refused.
    STOPPED,
    ENDED,
    /// Given without the program, and recorded afterwards.
    ALREADY_GIVEN;

    public String code() {
        return Codes.of(this);
    }

    public boolean over() {
        return this == STOPPED || this == ENDED || this == ALREADY_GIVEN;
    }
}
