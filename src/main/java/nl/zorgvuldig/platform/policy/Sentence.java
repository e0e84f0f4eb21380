package nl.zorgvuldig.platform.policy;

import java.util.List;

/// A sentence for a reader, kept as the key of a message and what belongs in its gaps, so that a
/// rule can give its reason without knowing the reader's language. Prints its key only: what stands
/// in the gaps may be personal.
///
/// Gaps take text, numbers, days, moments, periods, names and other sentences.
public record Sentence(String key, List<Object> gaps) {
    public Sentence {
        gaps = List.copyOf(gaps);
    }

    public static Sentence of(String key, Object... gaps) {
        return new Sentence(key, List.of(gaps));
    }

    @Override
    public String toString() {
        return key;
    }
}
