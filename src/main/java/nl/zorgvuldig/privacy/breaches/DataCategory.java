package nl.zorgvuldig.privacy.breaches;

/// Category of leaked data, in the terms of the authority's form.
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
