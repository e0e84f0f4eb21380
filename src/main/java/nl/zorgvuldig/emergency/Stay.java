package nl.zorgvuldig.emergency;

/// What becomes of a card that is kept.
enum Stay {
    SHOWN,
    /// Kept and shown to nobody, until there is consent or it has waited too long.
    CLOSED,
    GOES
}
