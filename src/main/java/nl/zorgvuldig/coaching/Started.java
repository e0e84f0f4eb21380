package nl.zorgvuldig.coaching;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// What became of a coaching somebody wanted to start.
public sealed interface Started {
    record Done(CoachingId coaching) implements Started {}

    record Objected(List<Objection> objections) implements Started {}

    /// The same form was sent before, with something else in it.
    record UsedBefore() implements Started {}
}
