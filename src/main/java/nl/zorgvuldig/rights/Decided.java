package nl.zorgvuldig.rights;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// The answer to the wish to do something with a request.
public sealed interface Decided {
    record Done() implements Decided {}

    /// It cannot be as it was asked; nothing was stored.
    record Objected(List<Objection> objections) implements Decided {}

    /// Something happened to the request since the page was opened; nothing was stored.
    record Overtaken() implements Decided {}
}
