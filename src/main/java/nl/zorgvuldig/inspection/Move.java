package nl.zorgvuldig.inspection;

/// What can be done with a request.
public enum Move {
    PLAN,
    REFUSE,
    WITHDRAW,
    OPEN,
    END
}
