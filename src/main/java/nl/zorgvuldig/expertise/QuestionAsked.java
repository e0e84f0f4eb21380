package nl.zorgvuldig.expertise;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// The answer to a wish to ask a question without a pupil.
public sealed interface QuestionAsked {
    record Done(QuestionId id) implements QuestionAsked {}

    /// It cannot go as it is; nothing was stored.
    record Objected(List<Objection> objections) implements QuestionAsked {}

    /// The same form was sent before with something else in it.
    record UsedBefore() implements QuestionAsked {}
}
