package nl.zorgvuldig.conduct.codes;

/// Status of a person for one policy document today.
public sealed interface ConductCodeDuty {
    /// The current version must be confirmed.
    record Owed(ConductCodeVersion current) implements ConductCodeDuty {}

    /// The current version was confirmed, or an earlier one that differs only in minor changes.
    record Received(ConductCodeVersion current, int confirmed) implements ConductCodeDuty {}

    ConductCodeVersion current();
}
