package nl.zorgvuldig.roster.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;

/// Recognises the citizen service number (*burgerservicenummer*, BSN) where it does not belong, by
/// its check on eleven (*elfproef*): 9·d1 + 8·d2 + … + 2·d8 − d9 divides by 11. One in eleven other
/// numbers passes it too.
@Upholds(Clause.NECESSARY_FOR_GUIDANCE)
final class Bsn {
    private static final Pattern DIGITS =
            Pattern.compile(
                    "(?<![0-9])(?:[0-9]{8,9}|[0-9]{3}[ .-][0-9]{3}[ .-][0-9]{3}|[0-9]{4}[ .-][0-9]{2}[ .-][0-9]{3})(?![0-9])");
    private static final int LENGTH = 9;

    private Bsn() {}

    static boolean in(String text) {
        Matcher number = DIGITS.matcher(text);
        while (number.find()) {
            if (passes(number.group().replaceAll("[^0-9]", ""))) {
                return true;
            }
        }
        return false;
    }

    /// Whether eight or nine digits pass the check.
    static boolean passes(String digits) {
        if (digits.length() < LENGTH - 1 || digits.length() > LENGTH) {
            return false;
        }
        String nine = digits.length() == LENGTH ? digits : "0" + digits;
        int sum = -digit(nine, LENGTH - 1);
        boolean zero = true;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (LENGTH - i) * digit(nine, i);
            zero &= digit(nine, i) == 0;
        }
        return !zero && sum % 11 == 0;
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
