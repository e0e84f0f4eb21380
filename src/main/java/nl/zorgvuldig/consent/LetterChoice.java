package nl.zorgvuldig.consent;

/// A choice as it was sent with a code.
///
/// @param version of the text that was shown
public record LetterChoice(PurposeKey purpose, int version, Choice choice) {}
