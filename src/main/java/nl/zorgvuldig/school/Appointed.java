package nl.zorgvuldig.school;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;

/// What came of saying who holds a function.
public sealed interface Appointed {
    record Done(UUID function) implements Appointed {}

    /// Nothing was changed.
    record Objected(List<Objection> objections) implements Appointed {}

    /// The acting person is not the one to say it; the log knows then.
    record Refused(Clause clause, Sentence because) implements Appointed {}

    /// There is no such function held.
    record NotThere() implements Appointed {}
}
