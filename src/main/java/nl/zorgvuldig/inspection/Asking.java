package nl.zorgvuldig.inspection;

import nl.zorgvuldig.policy.Sentence;

/// Whether somebody may ask to inspect the dossier of a pupil, and as what.
public sealed interface Asking {
    record May(Standing standing) implements Asking {}

    record MayNot(Sentence because) implements Asking {}

    /// For messages to the school: as what, or `none`.
    default String code() {
        return switch (this) {
            case May(Standing standing) -> standing.code();
            case MayNot _ -> "none";
        };
    }
}
