package nl.zorgvuldig.care.experts.consultations;

import nl.zorgvuldig.platform.kernel.Codes;

/// Status of a consultation with an expert on a day: the school's progress, limited by consent and
/// by the agreed days.
public enum ExpertConsultationStatus {
    /// Asked; a legal representative has not answered. Blocked.
    PROPOSED,
    /// A legal representative refused, or withdrew consent before anything was planned. Blocked.
    REFUSED,
    /// Everybody consented; a date can be set.
    CONSENTED,
    /// A date is set, the expert is invited.
    PLANNED,
    /// It was held; what was agreed is still open to the expert.
    HELD,
    /// There was consent and there no longer is. Closed.
    STOPPED,
    /// The agreed days are over. Closed.
    OVER,
    /// The school ended it. Closed.
    ENDED;

    public String code() {
        return Codes.of(this);
    }

    /// Whether it can still lead to something.
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
