package nl.zorgvuldig.platform.identity.federation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A value that a claim can have: `amr=mfa`.
record ClaimValue(String claim, String value) {
    /// Reads a comma-separated list.
    ///
    /// @throws IllegalArgumentException when one of them is not written as `claim=value`
    static Set<ClaimValue> list(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(ClaimValue::one)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static ClaimValue one(String text) {
        int is = text.indexOf('=');
        if (is < 1 || is == text.length() - 1) {
            throw new IllegalArgumentException("not a claim with a value");
        }
        return new ClaimValue(
                text.substring(0, is).strip(), text.substring(is + 1).strip());
    }

    /// Whether these claims contain the value, alone or in a list. Only texts count as values.
    boolean in(Map<String, Object> claims) {
        return switch (claims.get(claim)) {
            case String text -> text.equals(value);
            case Collection<?> several -> several.contains(value);
            case null, default -> false;
        };
    }
}
