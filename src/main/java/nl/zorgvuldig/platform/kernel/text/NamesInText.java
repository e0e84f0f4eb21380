package nl.zorgvuldig.platform.kernel.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Detects whether a text names somebody. Names are searched as whole words, ignoring accents and
/// punctuation.
public final class NamesInText {
    /// Length of a given name below which capitals count, since it may be another word as well.
    private static final int LONG = 4;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NamesInText() {}

    /// Whether a given name and family name occur together, ignoring case, in any order in which a
    /// name is written.
    public static boolean whole(Collection<PersonName> people, String text) {
        String words = plain(text);
        return people.stream()
                .filter(name -> mayBe(name, words))
                .flatMap(NamesInText::written)
                .anyMatch(words::contains);
    }

    /// Quick check: however a name is written, it contains the given name.
    private static boolean mayBe(PersonName name, String words) {
        String given = plain(name.given());
        return given.isBlank() || words.contains(given);
    }

    /// Whether a given name occurs alone, ignoring case except for short names.
    public static boolean given(Collection<PersonName> people, String text) {
        String exact = spaced(text);
        String words = plain(text);
        return people.stream()
                .map(name -> spaced(name.given()))
                .filter(word -> !word.isBlank())
                .anyMatch(word -> word.strip().length() < LONG
                        ? exact.contains(word)
                        : words.contains(word.toLowerCase(Locale.ROOT)));
    }

    /// Words in lower case without accents, with one space before, between and after them.
    public static String plain(String text) {
        return spaced(text).toLowerCase(Locale.ROOT);
    }

    private static String spaced(String text) {
        return text.chars().allMatch(letter -> letter < 128) ? spacedPlain(text) : spacedAny(text);
    }

    /// A text without accents needs no regular expressions: it is searched for hundreds of names.
    private static String spacedPlain(String text) {
        StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (Character.isLetterOrDigit(letter)) {
                words.append(letter);
            } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.length() > 1 && words.charAt(words.length() - 1) == ' '
                ? words.toString()
                : words.append(' ').toString();
    }

    private static String spacedAny(String text) {
        return Arrays.stream(BETWEEN.split(NameLetters.bare(text)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" ", " ", " "));
    }

    /// Ways in which a name is written: with its prefix and without, the given name first and last.
    private static Stream<String> written(PersonName name) {
        return name.given().isBlank() || name.family().isBlank()
                ? Stream.empty()
                : Stream.of(name.full(), name.given() + " " + name.family(), name.sorted())
                        .map(NamesInText::plain);
    }
}
