package nl.zorgvuldig.exchange;

import java.security.SecureRandom;
import java.util.Locale;

/// The second code, which goes another way than the link: eight digits, to be said over the
/// telephone. Does not print.
public final class SecondCode {
    private static final int MOST = 100_000_000;
    private static final int HALF = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String digits;

    private SecondCode(String digits) {
        this.digits = digits;
    }

    public static SecondCode fresh() {
        return new SecondCode(String.format(Locale.ROOT, "%08d", RANDOM.nextInt(MOST)));
    }

    /// As somebody typed it; spaces and signs do not matter.
    public static SecondCode typed(String text) {
        String digits = text.replaceAll("\\D", "");
        return new SecondCode(digits.length() > 2 * HALF ? "" : digits);
    }

    /// To make the hash of that is kept.
    String digits() {
        return digits;
    }

    /// For who says it: in two groups of four.
    public String text() {
        return digits.substring(0, HALF) + " " + digits.substring(HALF);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
