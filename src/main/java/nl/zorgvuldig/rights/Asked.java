package nl.zorgvuldig.rights;

import java.util.List;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;

/// The answer to who asks something about data.
public sealed interface Asked {
    record Done(RightId request) implements Asked {}

    /// It cannot be asked in these words, or not now; nothing was stored.
    record Objected(List<Objection> objections) implements Asked {}

    /// This person cannot ask it.
    record Refused(Sentence because) implements Asked {}
}
