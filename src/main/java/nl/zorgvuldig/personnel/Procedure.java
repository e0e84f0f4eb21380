package nl.zorgvuldig.personnel;

/// How far the procedure of an applicant is.
public enum Procedure {
    OPEN,
    /// So long that somebody must have forgotten to say that it was over.
    OPEN_LONG,
    OVER
}
