package nl.zorgvuldig.dossier;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// The answer to a wish to hand an agreement to somebody, or to close it.
public sealed interface Agreed {
    record Done() implements Agreed {}

    /// Something cannot be as it was asked; nothing was stored.
    record Objected(List<Objection> objections) implements Agreed {}

    /// It was changed or closed since the page was opened; nothing was stored.
    record Overtaken() implements Agreed {}

    /// There is no such agreement in this dossier.
    record NotThere() implements Agreed {}
}
