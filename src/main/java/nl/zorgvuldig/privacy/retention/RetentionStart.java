package nl.zorgvuldig.privacy.retention;

/// The moment from which a term runs.
public enum RetentionStart {
    /// The later of last school day and deregistration.
    LEAVING,
    LAST_CHANGE,
    END_OF_EMPLOYMENT,
    /// The last day of the year in which the employment ended, as tax law counts.
    END_OF_YEAR_OF_EMPLOYMENT,
    END_OF_PROCEDURE,
    END_OF_SCHOOL_YEAR,
    /// As soon as there is no consent for it any more.
    CONSENT_ENDS,
    /// When the request or report is closed.
    CLOSED,
    /// The account is no longer needed.
    ACCOUNT_ENDS,
    RECORDED,
    /// Never: it holds numbers and no names, and stays as proof.
    STAYS
}
