package nl.zorgvuldig.conduct.codes.notices;

/// Kind of notice about a version.
public enum ConductCodeNotice {
    DELIVERED,
    REMINDED,
    REMINDED_AGAIN
}
