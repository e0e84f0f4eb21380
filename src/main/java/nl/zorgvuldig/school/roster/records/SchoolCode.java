package nl.zorgvuldig.school.roster.records;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of a school (*BRIN*, `12AB`) with its establishment (`00` is the main one).
///
/// @param brin empty when the file does not say
public record SchoolCode(Optional<String> brin, String establishment) {
    public static final String MAIN = "00";
    public static final SchoolCode UNKNOWN = new SchoolCode(Optional.empty(), MAIN);
    private static final Pattern NOTATION = Pattern.compile("([0-9]{2}[A-Z]{2})([0-9]{2})?");

    /// Empty unless `text` is a BRIN of four characters, or of six with its establishment. Case is
    /// ignored.
    public static Optional<SchoolCode> parse(String text) {
        Matcher code = NOTATION.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!code.matches()) {
            return Optional.empty();
        }
        String place = code.group(2);
        return Optional.of(new SchoolCode(Optional.of(code.group(1)), place == null ? MAIN : place));
    }

    @Override
    public String toString() {
        return brin.orElse("?") + (MAIN.equals(establishment) ? "" : establishment);
    }
}
