package nl.zorgvuldig.access;

import java.util.Set;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// The answer to "may this person ask what somebody else could open?".
public sealed interface OverseeDecision {
    /// Everywhere; with the names of pupils, or without.
    record Everywhere(Relation relation, Clause clause, Sentence because) implements OverseeDecision {
        public boolean names() {
            return relation == Relation.BOARD;
        }
    }

    /// At the schools one heads.
    record AtSchools(Set<SchoolId> schools, Clause clause, Sentence because) implements OverseeDecision {
        public AtSchools {
            schools = Set.copyOf(schools);
        }
    }

    record Refused(Clause clause, Sentence because) implements OverseeDecision {}
}
