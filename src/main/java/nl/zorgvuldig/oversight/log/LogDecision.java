package nl.zorgvuldig.oversight.log;

import java.util.UUID;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// The answer to "may this person see the log of the whole board?".
sealed interface LogDecision {
    Clause clause();

    Sentence because();

    /// @param via the function through which they may
    record Granted(Clause clause, Relation relation, UUID via, Sentence because) implements LogDecision {}

    record Refused(Clause clause, Sentence because) implements LogDecision {}
}
