package nl.zorgvuldig.privacy.retention;

import java.util.Set;

/// State of the destruction of one part of what is kept about one person. Each state is recorded
/// before the work of the next begins, and that work may be repeated, so the run can stop anywhere
/// and resume.
public enum DestructionState {
    /// The head approved.
    APPROVED,
    /// Checked again while no enrolment could be reopened; the rows have been counted.
    CHECKED,
    /// From here on nothing of it can be read.
    KEY_GONE,
    /// Rows and files are removed.
    REMOVED,
    /// Searched again, and nothing was found.
    VERIFIED,
    /// No old copy of the keyring can restore the key.
    EPOCH_ENDED,
    /// The certificate is in the log.
    CERTIFIED,
    FINISHED,
    /// The pupil came back, or something else requires it to be kept.
    DROPPED;

    /// Every state that may follow this one.
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

    /// Whether nothing is left to do.
    public boolean over() {
        return next().isEmpty();
    }
}
