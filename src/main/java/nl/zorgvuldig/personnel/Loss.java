package nl.zorgvuldig.personnel;

/// Whether somebody who records a last working day said that what is over by it may go.
public enum Loss {
    NOT_CONFIRMED,
    CONFIRMED
}
