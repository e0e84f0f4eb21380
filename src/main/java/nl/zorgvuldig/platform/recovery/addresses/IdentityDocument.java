package nl.zorgvuldig.platform.recovery.addresses;

/// Kind of document that somebody showed to prove who they are. Nothing else of it is stored: no
/// number, no copy, no date.
public enum IdentityDocument {
    PASSPORT,
    IDENTITY_CARD,
    DRIVING_LICENCE,
    RESIDENCE_PERMIT
}
