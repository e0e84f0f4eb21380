package nl.zorgvuldig.platform.recovery.addresses;

/// What kind of document somebody showed to prove who they are. Nothing else of it is kept: no
/// number, no copy, no day.
public enum IdentityDocument {
    PASSPORT,
    IDENTITY_CARD,
    DRIVING_LICENCE,
    RESIDENCE_PERMIT
}
