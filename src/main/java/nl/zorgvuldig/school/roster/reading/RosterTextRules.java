package nl.zorgvuldig.school.roster.reading;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.kernel.text.CitizenNumbers;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;

/// Rules for text from outside before it is kept: one line, readable, and nothing that a
/// spreadsheet, a page or a reader could mistake for something else.
final class RosterTextRules {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    private static final String FORMULA_STARTS = "=+-@";

    /// UTF-8 read as Latin-1 or Windows-1252: a capital with an accent, followed by a character
    /// that occurs in no name.
    private static final Pattern MISREAD =
            Pattern.compile("[\\u00c2-\\u00c5][\\u0080-\\u00a9\\u00ab-\\u00b9\\u00bb-\\u00bf€‚„…†‡ˆ‰‹‘’“”•–—˜™›]");

    private RosterTextRules() {}

    /// Normalises text: no surrounding or double blanks, and accents composed, so that equal names
    /// are equal.
    static String tidy(String text) {
        return Normalizer.normalize(BLANKS.matcher(text).replaceAll(" "), Normalizer.Form.NFC)
                .strip();
    }

    /// The problem with a normalised text, if any.
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    static Optional<RosterProblemKind> fault(String text) {
        if (text.indexOf('\ufffd') >= 0 || MISREAD.matcher(text).find()) {
            return Optional.of(RosterProblemKind.VALUE_UNREADABLE);
        }
        if (text.codePoints().anyMatch(RosterTextRules::unwanted)) {
            return Optional.of(RosterProblemKind.VALUE_CHARACTERS);
        }
        if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            return Optional.of(RosterProblemKind.VALUE_FORMULA);
        }
        return CitizenNumbers.in(text) ? Optional.of(RosterProblemKind.VALUE_BSN) : Optional.empty();
    }

    /// Control characters, direction marks, invisible and unassigned characters, private use,
    /// unpaired surrogates.
    static boolean unwanted(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /// Text from outside, short and harmless enough to be shown in a message.
    static String shown(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(60).forEach(character -> safe.appendCodePoint(unwanted(character) ? '?' : character));
        return text.length() > safe.length() ? safe.append('…').toString() : safe.toString();
    }
}
