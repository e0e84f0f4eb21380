package nl.zorgvuldig.consent.purposes;

import nl.zorgvuldig.platform.policy.Clause;

/// Kind of purpose, which determines the clause of the policy that requires consent.
public enum PurposeKind {
    /// Making a photo or video at all.
    RECORDING(Clause.RECORDING_AFTER_CONSENT),
    /// Showing it somewhere: a channel.
    PUBLICATION(Clause.PROMOTION_AFTER_CONSENT),
    LESSON_RECORDING(Clause.LESSON_RECORDINGS_STAY_INSIDE),
    PRIVATE_FILMING(Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION),
    /// Health data for staff who must act in an emergency; until it is withdrawn.
    EMERGENCY_CARD(Clause.NECESSARY_FOR_GUIDANCE),
    /// Case by case: discussing a pupil with one expert.
    EXPERT(Clause.EXPERTS_AFTER_CONSENT),
    /// Case by case: giving items to one recipient.
    DISCLOSURE(Clause.TO_THIRD_PARTIES_AFTER_CONSENT),
    /// Case by case: requesting items from one source.
    REQUEST(Clause.FROM_THIRD_PARTIES_AFTER_CONSENT);

    private final Clause clause;

    PurposeKind(Clause clause) {
        this.clause = clause;
    }

    public Clause clause() {
        return clause;
    }

    /// Whether it is asked once for everything, every school year, rather than case by case.
    public boolean yearly() {
        return switch (this) {
            case RECORDING, PUBLICATION, LESSON_RECORDING, PRIVATE_FILMING -> true;
            case EMERGENCY_CARD, EXPERT, DISCLOSURE, REQUEST -> false;
        };
    }

    /// Whether the board asks it of everybody, with a text of its own, rather than case by case.
    public boolean ofBoard() {
        return switch (this) {
            case RECORDING, PUBLICATION, LESSON_RECORDING, PRIVATE_FILMING, EMERGENCY_CARD -> true;
            case EXPERT, DISCLOSURE, REQUEST -> false;
        };
    }
}
