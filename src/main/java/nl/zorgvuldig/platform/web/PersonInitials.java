package nl.zorgvuldig.platform.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// The sign of a person: two letters in a tint. The tint says nothing and stays with a name.
///
/// @param tint from 1, as in the classes `ava--…`
public record PersonInitials(String letters, int tint) {
    private static final int TINTS = 6;

    public static PersonInitials of(PersonName name) {
        return new PersonInitials(
                Stream.of(name.given(), name.family())
                        .filter(part -> !part.isEmpty())
                        .map(part ->
                                part.substring(0, part.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining()),
                Math.floorMod(name.full().hashCode(), TINTS) + 1);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
