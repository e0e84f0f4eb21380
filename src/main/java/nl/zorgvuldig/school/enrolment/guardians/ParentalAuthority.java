package nl.zorgvuldig.school.enrolment.guardians;

/// Parental authority (*gezag*) of one guardian over one pupil.
public enum ParentalAuthority {
    JOINT,
    SOLE,
    NONE,
    /// Not established; counts as none wherever authority is needed.
    UNKNOWN
}
