package nl.zorgvuldig.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody asked for a link: a secret that only the session of their browser holds, and a number
/// of two figures that its page shows, for who opens the link elsewhere. It is made before anything
/// is looked up, so it tells nothing about an address. Does not print.
record Asking(String secret, int number) {
    private static final String ATTRIBUTE = "asked";
    private static final int BYTES = 32;
    private static final int LEAST = 10;
    private static final int NUMBERS = 90;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Asking fresh() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new Asking(
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                LEAST + RANDOM.nextInt(NUMBERS));
    }

    /// What this browser asked last.
    static Optional<Asking> of(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String text
                ? read(text)
                : Optional.empty();
    }

    /// Empty for anything this version of the program did not write.
    private static Optional<Asking> read(String text) {
        String[] part = text.split(" ");
        return part.length == 2 && part[1].matches("[1-9]\\d")
                ? Optional.of(new Asking(part[0], Integer.parseInt(part[1])))
                : Optional.empty();
    }

    void keepIn(HttpServletRequest request) {
        request.getSession(true).setAttribute(ATTRIBUTE, secret + " " + number);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
