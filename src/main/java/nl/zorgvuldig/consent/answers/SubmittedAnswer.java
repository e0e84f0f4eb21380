package nl.zorgvuldig.consent.answers;

import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.platform.web.language.Language;

/// An answer as submitted.
///
/// @param id made with the form, so that a form sent twice is one answer
/// @param version of the text that was shown
/// @param choice a refusal after a consent becomes [ConsentChoice#WITHDRAWN] automatically
public record SubmittedAnswer(
        ConsentAnswerId id,
        ConsentSubject subject,
        int version,
        Language language,
        ConsentChoice choice,
        ConsentValidity validity) {}
