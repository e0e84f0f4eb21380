package nl.zorgvuldig.platform.policy;

import java.util.List;

/// Sentence for a reader, as a message key and the values of its gaps, so that a rule can give its
/// reason without knowing the reader's language. Prints its key only: the values may be personal.
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
