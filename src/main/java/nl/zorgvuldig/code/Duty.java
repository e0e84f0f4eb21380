package nl.zorgvuldig.code;

/// How somebody stands with one policy document today.
public sealed interface Duty {
    /// It must be confirmed, in the version that is current.
    record Owed(CodeVersion current) implements Duty {}

    /// The version that is current, or one that differs from it in small things, was confirmed.
    record Received(CodeVersion current, int confirmed) implements Duty {}

    CodeVersion current();
}
