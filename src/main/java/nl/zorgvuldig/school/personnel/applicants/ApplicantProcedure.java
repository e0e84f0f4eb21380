package nl.zorgvuldig.school.personnel.applicants;

/// How far the procedure of an applicant is.
public enum ApplicantProcedure {
    OPEN,
    /// So long that somebody must have forgotten to say that it was over.
    OPEN_LONG,
    OVER
}
