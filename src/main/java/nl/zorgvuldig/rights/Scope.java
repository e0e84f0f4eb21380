package nl.zorgvuldig.rights;

import java.util.Set;
import java.util.UUID;

/// How much stands still by a decision.
public sealed interface Scope {
    /// For every decision but that data stand still.
    record None() implements Scope {}

    record Whole() implements Scope {}

    record Pieces(Set<UUID> ids) implements Scope {
        public Pieces {
            ids = Set.copyOf(ids);
        }
    }
}
