package nl.zorgvuldig.consent.answers;

import java.util.List;
import nl.zorgvuldig.consent.decisions.ConsentEntitlement;

/// Result of submitting answers.
public sealed interface AnswerResult {
    /// @param stored new answers; those that existed already are not stored again
    /// @param again not stored, because the text changed after it was shown
    /// @param retired not stored, because the purpose is retired
    record Done(List<ConsentAnswer> stored, List<SubmittedAnswer> again, List<SubmittedAnswer> retired)
            implements AnswerResult {}

    /// The person is not asked about this pupil; nothing was stored.
    record NotAsked(ConsentEntitlement.DoesNot standing) implements AnswerResult {}

    /// Not a child of the person, or no pupil at all; nothing was stored.
    record NotYours() implements AnswerResult {}
}
