package nl.zorgvuldig.platform.kernel.text;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Letters of names as people type and sort them: without accents, and letters without a removable
/// accent replaced by the ones they are typed as (ł as l, ø as o, ß as ss). Used by everything that
/// finds people by name and for every list in order of name.
public final class NameLetters {
    private static final Collator DUTCH = Collator.getInstance(Locale.of("nl"));
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<Character, String> TYPED = Map.ofEntries(
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('ŀ', "l"),
            Map.entry('Ŀ', "L"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ð', "d"),
            Map.entry('Ð', "D"),
            Map.entry('ħ', "h"),
            Map.entry('Ħ', "H"),
            Map.entry('ŧ', "t"),
            Map.entry('Ŧ', "T"),
            Map.entry('ŋ', "n"),
            Map.entry('Ŋ', "N"),
            Map.entry('ı', "i"),
            Map.entry('ə', "e"),
            Map.entry('Ə', "E"),
            Map.entry('ß', "ss"),
            Map.entry('ẞ', "SS"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "Ae"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "Oe"),
            Map.entry('þ', "th"),
            Map.entry('Þ', "Th"),
            Map.entry('ĳ', "ij"),
            Map.entry('Ĳ', "IJ"));

    private NameLetters() {}

    /// Keeps capitals.
    public static String bare(String text) {
        if (text.chars().allMatch(letter -> letter < 128)) {
            return text;
        }
        String apart =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        StringBuilder typed = new StringBuilder(apart.length());
        for (int place = 0; place < apart.length(); place++) {
            char letter = apart.charAt(place);
            String other = TYPED.get(letter);
            if (other == null) {
                typed.append(letter);
            } else {
                typed.append(other);
            }
        }
        return typed.toString();
    }

    /// In lower case: `lukasz` for Łukasz.
    public static String plain(String text) {
        return bare(text).toLowerCase(Locale.ROOT);
    }

    /// The order of a Dutch register, for one list at a time: not thread-safe.
    public static Comparator<String> order() {
        Collator dutch = (Collator) DUTCH.clone();
        return Comparator.comparing(NameLetters::bare, dutch::compare).thenComparing(Comparator.naturalOrder());
    }
}
