package nl.zorgvuldig.inspection;

/// What can be done with a request.
public enum Move {
    /// Saying what is not shown.
    PREPARE,
    PLAN,
    REFUSE,
    WITHDRAW,
    OPEN,
    END,
    /// Having the copy made, or made anew.
    ORDER,
    /// Making it ready behind a link.
    OFFER,
    /// Handing it over on paper.
    GIVE,
    /// Fetching it with the link.
    FETCH
}
