package nl.zorgvuldig.platform.holdings;

/// Kind of person whom data is about; the categories of data subjects in the register of processing
/// (AVG art. 30(1)(c)).
public enum SubjectKind {
    PUPIL,
    GUARDIAN,
    STAFF,
    /// An expert from outside the school.
    EXPERT,
    SCHOOL_DOCTOR,
    /// Somebody who applied for work and has no account.
    APPLICANT,
    /// Anyone who can act in the program, in any capacity: for a column that can refer to each of
    /// them.
    ACCOUNT_HOLDER
}
