package nl.zorgvuldig.personnel;

/// What becomes of something that is kept.
enum Stay {
    STAYS,
    GOES
}
