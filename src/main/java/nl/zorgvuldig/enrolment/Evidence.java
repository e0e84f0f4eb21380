package nl.zorgvuldig.enrolment;

/// What the school saw when it recorded authority.
public enum Evidence {
    /// An extract of the municipal or authority register.
    EXTRACT,
    COURT_ORDER,
    DECLARATION,
    NOT_SEEN
}
