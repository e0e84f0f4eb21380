package nl.zorgvuldig.care.experts.consultations;

import nl.zorgvuldig.platform.kernel.Codes;

/// How a consultation with an expert stands on a day: what the school made of it, as far as those who
/// decide agree and the agreed days are not over.
public enum ExpertConsultationStatus {
    /// Asked; somebody who decides has not answered. Blocked.
    PROPOSED,
    /// Somebody who decides said no, or took back a yes before anything was planned. Blocked.
    REFUSED,
    /// Everybody said yes; a date can be set.
    CONSENTED,
    /// A date is set, the expert is invited.
    PLANNED,
    /// It was held; what was agreed is still open.
    HELD,
    /// There was consent and there is none any more. Closed.
    STOPPED,
    /// The agreed days are over. Closed.
    OVER,
    /// The school ended it. Closed.
    ENDED;

    public String code() {
        return Codes.of(this);
    }

    /// Whether something can still come of it.
    public boolean running() {
        return switch (this) {
            case PROPOSED, REFUSED, CONSENTED, PLANNED, HELD, STOPPED -> true;
            case OVER, ENDED -> false;
        };
    }

    /// Whether a date can be set.
    public boolean plans() {
        return switch (this) {
            case CONSENTED, PLANNED, HELD -> true;
            case PROPOSED, REFUSED, STOPPED, OVER, ENDED -> false;
        };
    }
}
