package nl.zorgvuldig.exchange;

import java.security.SecureRandom;
import java.util.Locale;

/// The second code, which is passed on by another channel than the link: eight digits, read out by
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

    /// The code as somebody typed it; spaces and punctuation are ignored.
    public static SecondCode typed(String text) {
        String digits = text.replaceAll("\\D", "");
        return new SecondCode(digits.length() > 2 * HALF ? "" : digits);
    }

    /// The digits, for hashing.
    String digits() {
        return digits;
    }

    /// The code for reading out, in two groups of four.
    public String text() {
        return digits.substring(0, HALF) + " " + digits.substring(HALF);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
