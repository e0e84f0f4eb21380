package nl.zorgvuldig.personnel;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// What came of adding something to a personnel dossier.
public sealed interface Added {
    record Done() implements Added {}

    record Objected(List<Objection> objections) implements Added {}

    /// The form was sent before, with something else in it.
    record FormUsed() implements Added {}
}
