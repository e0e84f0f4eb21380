package nl.zorgvuldig.privacy.retention;

import java.util.Set;

/// How far the destruction of one part of what is kept about one person has come. Each state is
/// written down before the work of the next begins, and that work may be done twice; so the run can
/// stop anywhere and goes on where it was.
public enum DestructionState {
    /// The head agreed.
    APPROVED,
    /// Looked at again, while no enrolment could come back; what there is has been counted.
    CHECKED,
    /// From here on nothing of it can be read.
    KEY_GONE,
    /// Rows and files are removed.
    REMOVED,
    /// Looked for again, and nothing was found.
    VERIFIED,
    /// No old copy of the keyring brings the key back.
    EPOCH_ENDED,
    /// The certificate stands in the log.
    CERTIFIED,
    FINISHED,
    /// The pupil came back, or something else keeps it after all.
    DROPPED;

    /// Every state that may come after this one.
    public Set<DestructionState> next() {
        return switch (this) {
            case APPROVED -> Set.of(CHECKED, DROPPED);
            case CHECKED -> Set.of(KEY_GONE);
            case KEY_GONE -> Set.of(REMOVED);
            case REMOVED -> Set.of(VERIFIED);
            case VERIFIED -> Set.of(EPOCH_ENDED);
            case EPOCH_ENDED -> Set.of(CERTIFIED);
            case CERTIFIED -> Set.of(FINISHED);
            case FINISHED, DROPPED -> Set.of();
        };
    }

    /// Whether there is nothing left to do.
    public boolean over() {
        return next().isEmpty();
    }
}
