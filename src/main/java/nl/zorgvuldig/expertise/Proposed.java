package nl.zorgvuldig.expertise;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// The answer to a proposal, or to a step that was wanted.
public sealed interface Proposed {
    record Done(CaseId id) implements Proposed {}

    /// Something is wrong with it; nothing was stored.
    record Objected(List<Objection> objections) implements Proposed {}

    /// The same form was sent before with something else in it.
    record UsedBefore() implements Proposed {}

    /// It is not so far, or not any more: without consent no date is set, and nothing follows an
    /// end.
    record NotNow(Stage stage) implements Proposed {}
}
