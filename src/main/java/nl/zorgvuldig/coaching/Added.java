package nl.zorgvuldig.coaching;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// What became of a recording that was sent.
public sealed interface Added {
    record Done(RecordingId recording) implements Added {}

    record Objected(List<Objection> objections) implements Added {}
}
