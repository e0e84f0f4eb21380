package nl.zorgvuldig.exchange.inquiries;

import nl.zorgvuldig.platform.kernel.Codes;

/// State of an inquiry, derived from its events; consent is checked separately, each time.
public enum InquiryState {
    /// The legal representatives are being asked.
    WAITING,
    SENT,
    ANSWERED,
    STOPPED,
    ENDED;

    public String code() {
        return Codes.of(this);
    }

    public boolean over() {
        return this == STOPPED || this == ENDED;
    }
}
