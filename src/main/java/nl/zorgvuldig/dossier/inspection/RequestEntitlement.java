package nl.zorgvuldig.dossier.inspection;

import nl.zorgvuldig.platform.policy.Sentence;

/// Whether somebody may ask to inspect the dossier of a pupil, and in which capacity.
public sealed interface RequestEntitlement {
    record May(RequesterCapacity standing) implements RequestEntitlement {}

    record MayNot(Sentence because) implements RequestEntitlement {}

    /// For messages to the school: the capacity, or `none`.
    default String code() {
        return switch (this) {
            case May(RequesterCapacity standing) -> standing.code();
            case MayNot _ -> "none";
        };
    }
}
