package nl.zorgvuldig.care.experts;

import nl.zorgvuldig.platform.kernel.Codes;

/// Role in which an organisation processes personal data (AVG art. 4(7) and (8)).
public enum ExpertProcessingRole {
    /// For its own purposes, under duties of its own, such as those of a profession.
    CONTROLLER,
    /// On behalf of the board only, under an agreement with it (AVG art. 28).
    PROCESSOR;

    public String code() {
        return Codes.of(this);
    }
}
