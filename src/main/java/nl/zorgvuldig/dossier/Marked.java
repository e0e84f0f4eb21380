package nl.zorgvuldig.dossier;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// The answer to a wish to make an entry or a document confidential, or no longer.
public sealed interface Marked {
    /// It counts from now on.
    record Done() implements Marked {}

    /// The reason cannot stand there as it is; nothing was stored.
    record Objected(List<Objection> objections) implements Marked {}

    /// It was changed since the page was opened; nothing was stored.
    record Overtaken() implements Marked {}

    /// There is no such thing in this dossier.
    record NotThere() implements Marked {}
}
