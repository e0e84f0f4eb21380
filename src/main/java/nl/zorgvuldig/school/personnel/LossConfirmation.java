package nl.zorgvuldig.school.personnel;

/// Whether somebody who records a last working day said that what is over by it may go.
public enum LossConfirmation {
    NOT_CONFIRMED,
    CONFIRMED
}
