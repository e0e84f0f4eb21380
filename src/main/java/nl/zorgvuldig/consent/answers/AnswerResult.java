package nl.zorgvuldig.consent.answers;

import java.util.List;
import nl.zorgvuldig.consent.decisions.ConsentEntitlement;

/// What became of answers that were sent.
public sealed interface AnswerResult {
    /// @param stored what was new; what was already so is not stored again
    /// @param again not stored, because the text changed after it was shown
    /// @param retired not stored, because it is not asked any more
    record Done(List<ConsentAnswer> stored, List<SubmittedAnswer> again, List<SubmittedAnswer> retired)
            implements AnswerResult {}

    /// Who answered is not asked about this pupil; nothing was stored.
    record NotAsked(ConsentEntitlement.DoesNot standing) implements AnswerResult {}

    /// No child of who answered, or no pupil at all; nothing was stored.
    record NotYours() implements AnswerResult {}
}
