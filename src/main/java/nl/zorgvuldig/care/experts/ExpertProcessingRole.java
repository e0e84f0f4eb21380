package nl.zorgvuldig.care.experts;

import nl.zorgvuldig.platform.kernel.Codes;

/// As what an organisation handles personal data (AVG art. 4(7) and (8)).
public enum ExpertProcessingRole {
    /// For itself, under duties of its own, such as those of a profession.
    CONTROLLER,
    /// On behalf of the board only, under an agreement with it (AVG art. 28).
    PROCESSOR;

    public String code() {
        return Codes.of(this);
    }
}
