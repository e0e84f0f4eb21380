package nl.zorgvuldig.enrolment;

/// Parental authority (*gezag*) of one guardian over one pupil.
public enum Authority {
    JOINT,
    SOLE,
    NONE,
    /// Not established; counts as none wherever authority is needed.
    UNKNOWN
}
