package nl.zorgvuldig.oversight;

import java.time.LocalDate;

/// A version of the policy as the board adopted it.
///
/// @param since first day on which it holds
/// @param text the whole text, word for word, in Dutch
public record PolicyVersion(LocalDate since, String text) {}
