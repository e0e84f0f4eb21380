package nl.zorgvuldig.dossier;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// The answer to a wish to add a view to a piece of a dossier. There is none that says no to what
/// it says.
public sealed interface Given {
    /// It stands with the piece.
    record Done(ViewpointId id) implements Given {}

    /// It cannot stand there in this form; nothing was stored.
    record Objected(List<Objection> objections) implements Given {}

    /// The same form was sent before with something else in it; nothing more was stored.
    record FormUsed() implements Given {}
}
