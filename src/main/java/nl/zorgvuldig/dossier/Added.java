package nl.zorgvuldig.dossier;

import java.util.List;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.policy.Objection;

/// The answer to a wish to add a document.
public sealed interface Added {
    /// It is in the dossier.
    record Done(DocumentId document) implements Added {}

    /// It cannot be there as it is; nothing was kept.
    record Objected(List<Objection> objections) implements Added {}

    /// The same form was sent before with something else in it; nothing more was kept.
    record FormUsed() implements Added {}
}
