package nl.zorgvuldig.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a text names somebody. Names are looked for as whole words, accents and signs aside.
public final class NamesInText {
    /// Letters of a given name below which capitals count, since it may be another word as well.
    private static final int LONG = 4;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NamesInText() {}

    /// Given name and family name together, capitals aside, in any order in which a name is
    /// written.
    public static boolean whole(Collection<PersonName> people, String text) {
        String words = plain(text);
        return people.stream().flatMap(NamesInText::written).anyMatch(words::contains);
    }

    /// A given name alone. Capitals aside, but for short names.
    public static boolean given(Collection<PersonName> people, String text) {
        String exact = spaced(text);
        String words = plain(text);
        return people.stream()
                .map(one -> spaced(one.given()))
                .filter(one -> !one.isBlank())
                .anyMatch(
                        one ->
                                one.strip().length() < LONG
                                        ? exact.contains(one)
                                        : words.contains(one.toLowerCase(Locale.ROOT)));
    }

    /// Words in small letters without accents, one space before, between and after them.
    public static String plain(String text) {
        return spaced(text).toLowerCase(Locale.ROOT);
    }

    private static String spaced(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(BETWEEN.split(bare))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" ", " ", " "));
    }

    /// As a name is written: with its prefix and without, the given name first and last.
    private static Stream<String> written(PersonName name) {
        return name.given().isBlank() || name.family().isBlank()
                ? Stream.empty()
                : Stream.of(name.full(), name.given() + " " + name.family(), name.sorted())
                        .map(NamesInText::plain);
    }
}
