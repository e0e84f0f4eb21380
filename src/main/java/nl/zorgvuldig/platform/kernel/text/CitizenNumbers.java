package nl.zorgvuldig.platform.kernel.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds numbers in free text that pass the check of a citizen service number (BSN) or education
/// number. A school may use them only where a law says so (UAVG art. 46): not in a dossier, not in
/// a name, not as a key. One in eleven other numbers of nine digits passes the check too.
public final class CitizenNumbers {
    /// Nine digits, or eight as older numbers were written, perhaps grouped by one blank, dot or
    /// hyphen between digits.
    private static final Pattern CANDIDATE = Pattern.compile("(?<!\\d|\\d[ .-])\\d(?:[ .-]?\\d){7,8}(?!\\d|[ .-]\\d)");

    private static final int EDUCATION_NUMBER_REMAINDER = 5;

    private CitizenNumbers() {}

    public static boolean in(String text) {
        Matcher candidates = CANDIDATE.matcher(text);
        while (candidates.find()) {
            String digits = candidates.group().replaceAll("\\D", "");
            if (digits.length() == 9 ? passes(digits) : candidates.group().length() == 8 && old(digits)) {
                return true;
            }
        }
        return false;
    }

    /// Eight digits: only when they cannot be a date such as 24112026.
    private static boolean old(String digits) {
        return !date(digits.substring(0, 2), digits.substring(2, 4))
                && !date(digits.substring(6, 8), digits.substring(4, 6))
                && passes("0" + digits);
    }

    private static boolean date(String day, String month) {
        int d = Integer.parseInt(day);
        int m = Integer.parseInt(month);
        return d >= 1 && d <= 31 && m >= 1 && m <= 12;
    }

    /// The eleven test: weights 9 to 2, and minus 1 for the last digit.
    private static boolean passes(String nineDigits) {
        int sum = 0;
        boolean zeros = true;
        for (int i = 0; i < 9; i++) {
            int digit = nineDigits.charAt(i) - '0';
            zeros &= digit == 0;
            sum += (i == 8 ? -1 : 9 - i) * digit;
        }
        int remainder = Math.floorMod(sum, 11);
        return !zeros && (remainder == 0 || nineDigits.startsWith("10") && remainder == EDUCATION_NUMBER_REMAINDER);
    }
}
