package nl.zorgvuldig.consultation;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// The answer to a wish to plan, or to plan otherwise.
public sealed interface Planned {
    record Done(ConsultationId consultation) implements Planned {}

    /// Something cannot be as it was asked; nothing changed.
    record Objected(List<Objection> objections) implements Planned {}

    /// The same form was sent before with something else in it; nothing changed.
    record UsedBefore() implements Planned {}

    /// It has begun, or was cancelled; nothing changed.
    record TooLate() implements Planned {}
}
