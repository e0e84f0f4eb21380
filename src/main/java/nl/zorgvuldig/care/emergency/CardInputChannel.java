package nl.zorgvuldig.care.emergency;

/// How what stands on a card reached the school.
public enum CardInputChannel {
    /// Written by who decides, signed in.
    OWN_PAGE,
    /// Written down by staff, from paper.
    PAPER,
    /// Written down by staff, from a call.
    TELEPHONE
}
