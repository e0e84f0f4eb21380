package nl.zorgvuldig.platform.audit;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.EventId;

/// Something in a log that is not as it was signed.
///
/// @param from first place in the log it concerns, from 0; -1 when it has no place
/// @param to last place it concerns
/// @param event the line it concerns, when that is known
public record LogFinding(Kind kind, long from, long to, Optional<EventId> event) {
    public static final long NOWHERE = -1;

    /// What is wrong. The messages `audit.finding.*` say it in words.
    public enum Kind {
        /// The line is not the one that was sealed.
        EVENT_ALTERED,
        /// A sealed line is gone.
        EVENT_MISSING,
        /// A line stands in the log that was never sealed, though later ones were: it was added
        /// afterwards, or its place in the tree was removed.
        EVENT_NOT_SEALED,
        /// Lines changed places.
        ORDER_CHANGED,
        /// The line is good, its hash in the tree is not.
        LEAF_ALTERED,
        /// A place in the tree is gone.
        LEAF_MISSING,
        /// One or more of these places hold other lines than were signed.
        TREE_ALTERED,
        /// The stored subtrees are wrong; the lines are good.
        NODES_ALTERED,
        /// A checkpoint does not say what was signed.
        CHECKPOINT_ALTERED,
        /// The tree has places that no checkpoint signs: checkpoints were removed, or places added.
        CHECKPOINT_MISSING,
        /// The newest checkpoint is signed with another key than this board's.
        FOREIGN_KEY,
        /// Not an alteration: the line was sealed much later than its date says, so its date rests
        /// on trust alone.
        SEALED_LATE;

        public boolean alteration() {
            return this != SEALED_LATE;
        }
    }

    public static LogFinding at(Kind kind, long index) {
        return new LogFinding(kind, index, index, Optional.empty());
    }

    public static LogFinding at(Kind kind, long index, EventId event) {
        return new LogFinding(kind, index, index, Optional.of(event));
    }

    public static LogFinding between(Kind kind, long from, long to) {
        return new LogFinding(kind, from, to, Optional.empty());
    }

    public static LogFinding of(Kind kind, EventId event) {
        return new LogFinding(kind, NOWHERE, NOWHERE, Optional.of(event));
    }
}
