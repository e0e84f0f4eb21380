package nl.zorgvuldig.oversight.unusual;

import java.util.UUID;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// The answer to "may this person see which reading stands out?".
public sealed interface UnusualDecision {
    Clause clause();

    Sentence because();

    /// @param relation the officer sees all and reviews, the board sees all, a head what is about
    ///     the own school
    /// @param via the function through which they may
    record Granted(Clause clause, Relation relation, UUID via, Sentence because) implements UnusualDecision {
        public boolean reviews() {
            return relation == Relation.PROTECTION;
        }
    }

    record Refused(Clause clause, Sentence because) implements UnusualDecision {}
}
