package nl.zorgvuldig.school.enrolment.guardians;

/// Evidence the school saw when it recorded authority.
public enum AuthorityEvidence {
    /// An extract of the municipal or authority register.
    EXTRACT,
    COURT_ORDER,
    DECLARATION,
    NOT_SEEN
}
