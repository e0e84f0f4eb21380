package nl.zorgvuldig.consent;

/// Where somebody's own last answer stands now.
public sealed interface OwnAnswer {
    record Nothing() implements OwnAnswer {}

    /// A yes that counts.
    record Yes(Answer answer) implements OwnAnswer {}

    /// A no, which counts until it is changed.
    record No(Answer answer) implements OwnAnswer {}

    /// A yes that does not count any more, or not yet; it is asked again.
    record Old(Answer answer, WhyNot because) implements OwnAnswer {}
}
