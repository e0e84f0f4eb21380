package nl.zorgvuldig.consent;

/// As what somebody answered.
public enum Capacity {
    PARENT,
    /// *Voogd*, a person or an institution.
    GUARDIAN,
    /// The pupil, who is sixteen.
    PUPIL
}
