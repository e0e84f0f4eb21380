package nl.zorgvuldig.consent.answers;

/// Capacity in which somebody answered.
public enum AnswererCapacity {
    PARENT,
    /// *Voogd*, a person or an institution.
    GUARDIAN,
    /// The pupil, from sixteen.
    PUPIL
}
