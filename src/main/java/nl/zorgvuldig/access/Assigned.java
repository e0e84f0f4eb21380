package nl.zorgvuldig.access;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// The answer to the wish to let someone guide a pupil.
public sealed interface Assigned {
    record Done(Assignment assignment) implements Assigned {}

    /// It cannot be given as it was asked; nothing was stored.
    record Objected(List<Objection> objections) implements Assigned {}

    /// The same form was sent before with something else in it; nothing more was stored.
    record FormUsed() implements Assigned {}
}
