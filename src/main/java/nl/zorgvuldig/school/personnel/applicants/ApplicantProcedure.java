package nl.zorgvuldig.school.personnel.applicants;

/// State of the procedure of an applicant.
public enum ApplicantProcedure {
    OPEN,
    /// Open so long that somebody must have forgotten to record its end.
    OPEN_LONG,
    OVER
}
