package nl.zorgvuldig.inspection;

import nl.zorgvuldig.policy.Sentence;

/// Whether somebody may ask to inspect the dossier of a pupil, and as what.
public sealed interface Asking {
    record May(Standing standing) implements Asking {}

    record MayNot(Sentence because) implements Asking {}
}
