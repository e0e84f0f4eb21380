package nl.zorgvuldig.platform.policy;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.CitizenNumbers;

/// Checks words that somebody typed in a field and that others will read: not longer than fits, and
/// without a citizen service number (UAVG art. 46).
public final class FreeText {
    private FreeText() {}

    /// What is wrong with words that may be left out.
    ///
    /// @param longest in characters
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    public static Optional<Objection> check(String field, String text, int longest) {
        return length(field, text, longest).or(() -> number(field, text));
    }

    /// What is wrong with words that must be there.
    ///
    /// @param missing said when there are none
    public static Optional<Objection> check(String field, String text, int longest, Sentence missing) {
        return text.isBlank() ? Optional.of(new Objection(field, missing)) : check(field, text, longest);
    }

    /// What is wrong with words of at least some length.
    ///
    /// @param shortest in characters
    /// @param missing said when they are shorter
    public static Optional<Objection> check(String field, String text, int shortest, int longest, Sentence missing) {
        return text.length() < shortest ? Optional.of(new Objection(field, missing)) : check(field, text, longest);
    }

    /// What is wrong with the length of words that must be there, where one sentence says both.
    ///
    /// @param longest in characters
    /// @param otherwise said when there are none, and when they are longer
    public static Optional<Objection> filled(String field, String text, int longest, Sentence otherwise) {
        return text.isBlank() || text.length() > longest
                ? Optional.of(new Objection(field, otherwise))
                : Optional.empty();
    }

    /// For words in which a number may stand, as of a register of companies.
    ///
    /// @param longest in characters
    public static Optional<Objection> length(String field, String text, int longest) {
        return text.length() > longest
                ? Optional.of(new Objection(field, Sentence.of("web.text.long", longest)))
                : Optional.empty();
    }

    /// For words whose length is judged elsewhere.
    public static Optional<Objection> number(String field, String text) {
        return number(field, text, Sentence.of("web.text.citizen_number"));
    }

    /// The same, said in a sentence of its own.
    public static Optional<Objection> number(String field, String text, Sentence because) {
        return CitizenNumbers.in(text) ? Optional.of(new Objection(field, because)) : Optional.empty();
    }
}
