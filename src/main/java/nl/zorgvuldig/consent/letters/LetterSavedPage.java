package nl.zorgvuldig.consent.letters;

import nl.zorgvuldig.consent.rounds.RoundAnswerStatus;

/// That it was saved.
///
/// @param left whether there is something that can still be answered with the code
/// @param own whether a pupil reads it, who answered alone
public record LetterSavedPage(RoundAnswerStatus left, boolean own) {}
