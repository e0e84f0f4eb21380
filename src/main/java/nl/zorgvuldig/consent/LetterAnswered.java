package nl.zorgvuldig.consent;

/// What became of answers that were sent with a code.
public sealed interface LetterAnswered {
    /// @param left whether there is something that can still be answered with the code
    record Done(RoundAnswers left) implements LetterAnswered {}

    /// Some were stored; others were asked in other words meanwhile, or are not asked any more.
    ///
    /// @param done which
    /// @param now what can still be answered
    record Again(Answered.Done done, LetterSeen.Questions now) implements LetterAnswered {}

    /// Nothing was stored.
    record Not(LetterSeen why) implements LetterAnswered {}
}
