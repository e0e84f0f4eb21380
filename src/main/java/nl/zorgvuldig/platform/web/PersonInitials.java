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
        return of(Stream.of(name.given(), name.family()), name.full());
    }

    /// Of a name that is known as one text: the first letters of its first and last word.
    public static PersonInitials of(String name) {
        String[] words = name.split(" ");
        return of(Stream.of(words[0], words[words.length - 1]).distinct(), name);
    }

    private static PersonInitials of(Stream<String> words, String name) {
        return new PersonInitials(
                words.filter(word -> !word.isEmpty())
                        .map(word ->
                                word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining()),
                Math.floorMod(name.hashCode(), TINTS) + 1);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
