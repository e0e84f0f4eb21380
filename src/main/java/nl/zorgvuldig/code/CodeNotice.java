package nl.zorgvuldig.code;

/// What the program did to tell somebody of a version.
enum CodeNotice {
    DELIVERED,
    REMINDED,
    REMINDED_AGAIN
}
