package nl.zorgvuldig.consent;

import nl.zorgvuldig.web.Language;

/// An answer as it was sent.
///
/// @param id made with the form, so that a form sent twice is one answer
/// @param version of the text that was shown
/// @param choice a no after a yes becomes [Choice#WITHDRAWN] by itself
public record NewAnswer(
        AnswerId id, ConsentSubject subject, int version, Language language, Choice choice, Validity validity) {}
