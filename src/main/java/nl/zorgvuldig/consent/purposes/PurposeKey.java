package nl.zorgvuldig.consent.purposes;

import java.util.Optional;
import java.util.regex.Pattern;

/// Code of a purpose in the catalogue of a board, such as `website`: lower-case letters and
/// underscores. It never changes and is never reused for something else.
public record PurposeKey(String code) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z_]{1,39}");

    public PurposeKey {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("a purpose is a short code in small letters");
        }
    }

    /// Parses external input; empty when it is not a valid code.
    public static Optional<PurposeKey> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PurposeKey(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
