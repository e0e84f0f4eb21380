package nl.zorgvuldig.code;

/// What the program did to tell somebody of a version.
enum Step {
    DELIVERED,
    REMINDED,
    REMINDED_AGAIN
}
