package nl.zorgvuldig.conduct.codes;

/// How somebody stands with one policy document today.
public sealed interface ConductCodeDuty {
    /// It must be confirmed, in the version that is current.
    record Owed(ConductCodeVersion current) implements ConductCodeDuty {}

    /// The version that is current, or one that differs from it in small things, was confirmed.
    record Received(ConductCodeVersion current, int confirmed) implements ConductCodeDuty {}

    ConductCodeVersion current();
}
