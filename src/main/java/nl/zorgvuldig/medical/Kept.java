package nl.zorgvuldig.medical;

import java.util.List;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;

/// The answer to a wish about a doctor's key.
public sealed interface Kept {
    record Done() implements Kept {}

    /// It cannot be as it was asked; nothing was changed.
    record Objected(List<Objection> objections) implements Kept {}

    /// There is no such key, or it is not open.
    record NotThere() implements Kept {}

    static Kept no(String field, String key, Object... gaps) {
        return new Objected(List.of(new Objection(field, Sentence.of(key, gaps))));
    }
}
