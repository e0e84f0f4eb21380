package nl.zorgvuldig.platform.identity.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.protection.RequestedAddress;
import org.jspecify.annotations.Nullable;

/// Request for a link: a secret that only the requesting browser can know, and a number of two
/// digits that its page shows, for opening the link elsewhere. Both depend on the session alone:
/// they reveal nothing about an address, and sending the form twice counts as one request. Does not
/// print.
///
/// @param page the page they asked for before that, when there was one
record SignInLinkRequest(String secret, int number, Optional<String> page) {
    private static final String ATTRIBUTE = "asked";
    private static final int LEAST = 10;
    private static final int NUMBERS = 90;

    /// @param session its id, which nobody can guess
    static SignInLinkRequest by(String session) {
        return by(session, Optional.empty());
    }

    private static SignInLinkRequest by(String session, Optional<String> page) {
        byte[] all = hash("asked in " + session);
        long drawn = Long.remainderUnsigned(ByteBuffer.wrap(all).getLong(), NUMBERS);
        return new SignInLinkRequest(
                Base64.getUrlEncoder().withoutPadding().encodeToString(all), LEAST + Math.toIntExact(drawn), page);
    }

    /// The request of this browser, made now.
    static SignInLinkRequest in(HttpServletRequest request) {
        return by(request.getSession(true).getId(), RequestedAddress.find(request));
    }

    /// The request of a browser that has made one.
    static Optional<SignInLinkRequest> of(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) != null
                ? Optional.of(by(session.getId()))
                : Optional.empty();
    }

    static void keepIn(HttpServletRequest request) {
        request.getSession(true).setAttribute(ATTRIBUTE, "yes");
    }

    byte[] hash() {
        return hash(secret);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
