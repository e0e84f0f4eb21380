package nl.zorgvuldig.platform.audit;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.EventId;

/// Deviation of a log from what was signed.
///
/// @param from first place in the log it concerns, from 0; -1 when it has no place
/// @param to last place it concerns
/// @param event the event it concerns, when that is known
public record LogFinding(Kind kind, long from, long to, Optional<EventId> event) {
    public static final long NOWHERE = -1;

    /// Kind of deviation. The messages `audit.finding.*` put it in words.
    public enum Kind {
        /// The event is not the one that was sealed.
        EVENT_ALTERED,
        /// A sealed event is gone.
        EVENT_MISSING,
        /// An event was never sealed, though later ones were: it was added afterwards, or its place
        /// in the tree was removed.
        EVENT_NOT_SEALED,
        /// Events changed places.
        ORDER_CHANGED,
        /// The event is valid, its hash in the tree is not.
        LEAF_ALTERED,
        /// A place in the tree is gone.
        LEAF_MISSING,
        /// One or more of these places hold other events than were signed.
        TREE_ALTERED,
        /// The stored subtrees are wrong; the events are valid.
        NODES_ALTERED,
        /// A checkpoint does not match what was signed.
        CHECKPOINT_ALTERED,
        /// The tree has places that no checkpoint signs: checkpoints were removed, or places added.
        CHECKPOINT_MISSING,
        /// The newest checkpoint is signed with another key than this board's.
        FOREIGN_KEY,
        /// Not an alteration: the event was sealed much later than its date, so its date rests on
        /// trust alone.
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
