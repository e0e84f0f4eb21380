package nl.zorgvuldig.consent;

/// What somebody may see of a tally.
public sealed interface Shown {
    int open();

    record All(int yes, int no, int open) implements Shown {}

    /// How many answered, without how: where few said no, a number points at a child.
    record Answered(int answered, int open) implements Shown {}
}
