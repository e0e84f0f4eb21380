package nl.zorgvuldig.school.personnel;

/// Confirmation, by whoever records a last working day, that data whose term is then over may be
/// destroyed.
public enum LossConfirmation {
    NOT_CONFIRMED,
    CONFIRMED
}
