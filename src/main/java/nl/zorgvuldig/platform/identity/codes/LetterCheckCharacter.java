package nl.zorgvuldig.platform.identity.codes;

/// Check character, the last character of a [LetterCode]. The characters are elements of the field
/// of 32; each position has a weight of its own, a power of 2, and the weighted sum of a valid code
/// is zero. So any single wrong character and any swap of two is detected.
final class LetterCheckCharacter {
    private static final int FIELD = 32;
    private static final int OVERFLOW = 0b100101; // x^5 + x^2 + 1

    private LetterCheckCharacter() {}

    /// @param signs all but the last
    static char of(CharSequence signs) {
        int weight = weigh(signs);
        for (char sign : LetterCode.SIGNS.toCharArray()) {
            if ((weight ^ times(value(sign), power(signs.length()))) == 0) {
                return sign;
            }
        }
        throw new IllegalStateException("a field has an inverse for each element");
    }

    /// Whether these are characters of a code, and the last is the check character of the others.
    static boolean fits(String signs) {
        return signs.chars().allMatch(sign -> value(sign) >= 0) && weigh(signs) == 0;
    }

    private static int weigh(CharSequence signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            sum ^= times(value(signs.charAt(i)), power(i));
        }
        return sum;
    }

    private static int value(int sign) {
        return LetterCode.SIGNS.indexOf(sign);
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power = times(power, 2);
        }
        return power;
    }

    private static int times(int number, int other) {
        int product = 0;
        for (int left = number, right = other; right > 0; right >>= 1) {
            product ^= (right & 1) == 1 ? left : 0;
            left <<= 1;
            left ^= left >= FIELD ? OVERFLOW : 0;
        }
        return product;
    }
}
