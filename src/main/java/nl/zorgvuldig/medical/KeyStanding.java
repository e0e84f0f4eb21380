package nl.zorgvuldig.medical;

import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// How somebody stands with a doctor's key of their own.
public sealed interface KeyStanding {
    /// Is no school doctor, and keeps no file.
    record Refused(Clause clause, Sentence because) implements KeyStanding {}

    /// Is a school doctor and has no key yet.
    record None() implements KeyStanding {}

    /// Has a key, which is not open in this session.
    record Locked(DoctorKey key) implements KeyStanding {}

    /// Has a key that is open in this session.
    record Open(DoctorKey key) implements KeyStanding {}
}
