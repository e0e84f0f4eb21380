package nl.zorgvuldig.consent.web;

import nl.zorgvuldig.consent.RoundAnswers;

/// That it was saved.
///
/// @param left whether there is something that can still be answered with the code
/// @param own whether a pupil reads it, who answered alone
public record LetterSavedPage(RoundAnswers left, boolean own) {}
