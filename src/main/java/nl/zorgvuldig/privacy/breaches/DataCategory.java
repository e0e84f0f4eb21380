package nl.zorgvuldig.privacy.breaches;

/// What kind of data got out, in the words the authority's form asks for.
public enum DataCategory {
    NAME,
    CONTACT,
    BIRTH,
    RESULTS,
    GUIDANCE,
    HEALTH,
    PICTURES,
    IDENTITY,
    SIGN_IN,
    STAFF,
    OTHER
}
