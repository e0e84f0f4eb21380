package nl.zorgvuldig.medical;

/// How a school doctor stands with a key of their own.
public sealed interface KeyStanding {
    /// Has no key yet.
    record None() implements KeyStanding {}

    /// Has a key, which is not open in this session.
    record Locked(DoctorKey key) implements KeyStanding {}

    /// Has a key that is open in this session.
    record Open(DoctorKey key) implements KeyStanding {}
}
