package nl.zorgvuldig.consent.answers;

/// As what somebody answered.
public enum AnswererCapacity {
    PARENT,
    /// *Voogd*, a person or an institution.
    GUARDIAN,
    /// The pupil, who is sixteen.
    PUPIL
}
