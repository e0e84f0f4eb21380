package nl.zorgvuldig.dossier;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// The answer to the wish to end an enrolment, to change its days, or to take it back.
public sealed interface Left {
    record Done() implements Left {}

    /// It cannot be as it was asked; nothing was changed.
    record Objected(List<Objection> objections) implements Left {}
}
