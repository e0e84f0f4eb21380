package nl.zorgvuldig.care.emergency;

/// Channel by which the content of a card reached the school.
public enum CardInputChannel {
    /// Written by a legal representative, signed in.
    OWN_PAGE,
    /// Written down by staff, from paper.
    PAPER,
    /// Written down by staff, from a call.
    TELEPHONE,
    /// Written by the head or the support coordinator: what is needed at school and no parent wrote.
    SCHOOL
}
