package nl.zorgvuldig.exchange.inquiries;

import nl.zorgvuldig.platform.kernel.Codes;

/// What becomes of something that is asked, by its own events; whether there is consent is asked anew.
public enum InquiryState {
    /// Those who decide are asked.
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
