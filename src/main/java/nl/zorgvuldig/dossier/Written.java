package nl.zorgvuldig.dossier;

import java.util.List;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.policy.Objection;

/// The answer to a wish to write.
public sealed interface Written {
    /// It stands in the dossier.
    record Done(EntryId entry, int version) implements Written {}

    /// It cannot stand there as it is; nothing was stored.
    record Objected(List<Objection> objections) implements Written {}

    /// Someone else corrected the same entry first; nothing was stored.
    record Overtaken() implements Written {}

    /// The same form was sent before with something else in it; nothing more was stored.
    record FormUsed() implements Written {}

    /// There is no such entry in this dossier.
    record NotThere() implements Written {}
}
