package nl.zorgvuldig.platform.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/// Repository of the CSRF token that forms carry: in the session, as a plain text.
public final class SessionCsrf implements CsrfTokenRepository {
    private static final String ATTRIBUTE = "form";
    private static final int BYTES = 24;

    private static final SecureRandom RANDOM = new SecureRandom();

    /// Gives a new session its token at once. Two pages opened at the same moment would otherwise
    /// each make one, and the form on one of them would be worth nothing.
    static void begin(HttpSession session) {
        session.setAttribute(ATTRIBUTE, secret());
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(secret());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null) {
            request.getSession(true).setAttribute(ATTRIBUTE, token.getToken());
            return;
        }
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String secret ? token(secret) : null;
    }

    private static String secret() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static CsrfToken token(String secret) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", secret);
    }
}
