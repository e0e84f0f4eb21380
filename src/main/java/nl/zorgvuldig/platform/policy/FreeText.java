package nl.zorgvuldig.platform.policy;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.CitizenNumbers;

/// Checks text that somebody typed in a field and that others will read: within the maximum length,
/// and without a citizen service number (UAVG art. 46).
public final class FreeText {
    private FreeText() {}

    /// Objection to an optional text.
    ///
    /// @param longest in characters
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    public static Optional<Objection> check(String field, String text, int longest) {
        return length(field, text, longest).or(() -> number(field, text));
    }

    /// Objection to a required text.
    ///
    /// @param missing reason when it is empty
    public static Optional<Objection> check(String field, String text, int longest, Sentence missing) {
        return text.isBlank() ? Optional.of(new Objection(field, missing)) : check(field, text, longest);
    }

    /// Objection to a text with a minimum length.
    ///
    /// @param shortest in characters
    /// @param missing reason when it is shorter
    public static Optional<Objection> check(String field, String text, int shortest, int longest, Sentence missing) {
        return text.length() < shortest ? Optional.of(new Objection(field, missing)) : check(field, text, longest);
    }

    /// Objection to the length of a required text, where one sentence covers both cases.
    ///
    /// @param longest in characters
    /// @param otherwise reason when it is empty, and when it is too long
    public static Optional<Objection> filled(String field, String text, int longest, Sentence otherwise) {
        return text.isBlank() || text.length() > longest
                ? Optional.of(new Objection(field, otherwise))
                : Optional.empty();
    }

    /// For a text that may contain a number, such as of a register of companies.
    ///
    /// @param longest in characters
    public static Optional<Objection> length(String field, String text, int longest) {
        return text.length() > longest
                ? Optional.of(new Objection(field, Sentence.of("web.text.long", longest)))
                : Optional.empty();
    }

    /// For a text whose length is checked elsewhere.
    public static Optional<Objection> number(String field, String text) {
        return number(field, text, Sentence.of("web.text.citizen_number"));
    }

    /// The same, with a reason of its own.
    public static Optional<Objection> number(String field, String text, Sentence because) {
        return CitizenNumbers.in(text) ? Optional.of(new Objection(field, because)) : Optional.empty();
    }
}
