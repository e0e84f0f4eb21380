package nl.zorgvuldig.personnel;

/// Whether something that is to be added has a file with it.
enum Attached {
    NOTHING,
    FILE
}
