package nl.zorgvuldig.dossier;

import java.util.List;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.policy.Objection;

/// The answer to a wish to make, change, evaluate or close a plan for support.
public sealed interface Planned {
    record Done(EntryId plan) implements Planned {}

    /// It cannot be as it was asked; nothing was stored.
    record Objected(List<Objection> objections) implements Planned {}

    /// Someone else changed or closed it first; nothing was stored.
    record Overtaken() implements Planned {}

    /// The same form was sent before with something else in it; nothing more was stored.
    record FormUsed() implements Planned {}
}
