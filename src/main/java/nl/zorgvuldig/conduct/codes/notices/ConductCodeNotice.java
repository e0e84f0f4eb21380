package nl.zorgvuldig.conduct.codes.notices;

/// What the program did to tell somebody of a version.
public enum ConductCodeNotice {
    DELIVERED,
    REMINDED,
    REMINDED_AGAIN
}
