package nl.zorgvuldig.school.enrolment.guardians;

/// Relation of a person to a pupil.
public enum GuardianRelation {
    MOTHER,
    FATHER,
    PARENT,
    /// *Voogd*, a natural person.
    GUARDIAN,
    /// *Voogd*, a certified institution.
    INSTITUTION,
    /// Takes care of the child without authority.
    CAREGIVER
}
