package nl.zorgvuldig.media;

/// How an employee who is in a picture stands to the board today.
public enum StaffStanding {
    HERE,
    /// Works here no more; the name is still known.
    LEFT,
    /// Left long ago; what was kept with the account is destroyed.
    GONE
}
