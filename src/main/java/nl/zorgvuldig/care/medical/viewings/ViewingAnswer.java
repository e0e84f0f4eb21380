package nl.zorgvuldig.care.medical.viewings;

import nl.zorgvuldig.platform.kernel.Codes;

/// What the doctor can answer instead of an appointment. Chosen from a list; anything more is said
/// by telephone, under professional secrecy.
public enum ViewingAnswer {
    /// The doctor keeps nothing about this child here.
    NO_FILE,
    /// The file is with the youth health service of the place where the child lives.
    ELSEWHERE,
    /// The doctor may not show it: the care for the child requires that (article 7:457(3) BW).
    NOT_ALLOWED;

    public String code() {
        return Codes.of(this);
    }

    static ViewingAnswer of(String code) {
        return Codes.read(ViewingAnswer.class, code);
    }
}
