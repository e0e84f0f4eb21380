package nl.zorgvuldig.platform.identity.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Code on a paper letter: for one person, to be typed over. The module that prints the letter
/// decides what it is for and what is stored of it.
///
/// Twenty characters of Crockford's base 32: two that point to the board, seventeen random ones (85
/// bits, so that it cannot be guessed), and a check character, which detects every single wrong
/// character and every swap of two. Does not print.
public final class LetterCode {
    public static final int LENGTH = 20;
    static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final int MARK = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String signs;

    private LetterCode(String signs) {
        this.signs = signs;
    }

    /// What somebody typed.
    public sealed interface Typed {
        /// A code that one of our letters may have carried.
        record Whole(LetterCode code) implements Typed {}

        /// As long as a code, and copied wrongly.
        record Mistaken() implements Typed {}

        /// Longer or shorter than a code.
        record Incomplete(int signs) implements Typed {}
    }

    public static LetterCode fresh(BoardId board) {
        StringBuilder signs = new StringBuilder(mark(board));
        while (signs.length() < LENGTH - 1) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new LetterCode(signs.append(LetterCheckCharacter.of(signs)).toString());
    }

    /// Reads a typed code. Capitals, spaces and hyphens do not matter, nor does O for 0 or I and L
    /// for 1.
    public static Typed read(String typed) {
        String signs = typed.replaceAll("[\\s\\p{Pd}._]+", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        int length = signs.codePointCount(0, signs.length());
        if (length != LENGTH) {
            return new Typed.Incomplete(length);
        }
        return LetterCheckCharacter.fits(signs) ? new Typed.Whole(new LetterCode(signs)) : new Typed.Mistaken();
    }

    /// Whether the code may be of this board: one in a thousand other boards looks the same.
    public boolean mayBeOf(BoardId board) {
        return signs.startsWith(mark(board));
    }

    /// The code as printed: in groups of four.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < LENGTH; from += GROUP) {
            text.append(from == 0 ? "" : "-").append(signs, from, from + GROUP);
        }
        return text.toString();
    }

    /// The plain characters, to compute the stored hash from.
    public String signs() {
        return signs;
    }

    private static String mark(BoardId board) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(("letters of " + board).getBytes(UTF_8));
            StringBuilder mark = new StringBuilder();
            for (int i = 0; i < MARK; i++) {
                mark.append(SIGNS.charAt(Byte.toUnsignedInt(hash[i]) % SIGNS.length()));
            }
            return mark.toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
