package nl.zorgvuldig.consent.letters;

import nl.zorgvuldig.consent.rounds.RoundAnswerStatus;

/// Confirmation that the answers were saved.
///
/// @param left whether something can still be answered with the code
/// @param own whether the reader is a pupil who answered alone
public record LetterSavedPage(RoundAnswerStatus left, boolean own) {}
