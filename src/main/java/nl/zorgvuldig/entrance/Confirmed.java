package nl.zorgvuldig.entrance;

import java.time.Instant;

/// What came of opening the link in the mail to a new address.
public sealed interface Confirmed {
    /// One can sign in with it.
    record Done() implements Confirmed {}

    /// One can from a moment on, unless the address before stops it.
    record Later(Instant from) implements Confirmed {}

    /// It is somebody else's meanwhile.
    record Taken() implements Confirmed {}

    /// The account was closed meanwhile, or has another address than when it was asked.
    record Changed() implements Confirmed {}

    /// The link never was, was used, or is too old.
    record Unknown() implements Confirmed {}
}
