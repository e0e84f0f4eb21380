package nl.zorgvuldig.filming;

import java.util.List;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;

/// What came of a decision. Nothing changed unless it is done.
public sealed interface Decided {
    record Done() implements Decided {}

    record Objected(List<Objection> objections) implements Decided {}

    /// Not the head of the school, or it can no longer be decided.
    record Refused(Clause clause, Sentence because) implements Decided {}
}
