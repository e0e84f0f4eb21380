package nl.zorgvuldig.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sealed texts in the session of somebody who has no account: unreadable to whoever reads the
/// database, and they do not open in another session or under another name. They do not open after
/// a quarter of an hour either, for people who leave a shared computer do not say so. The key is
/// derived from the session by the key of the installation, and is stored nowhere.
@Component
@Upholds(Clause.CONFIDENTIALITY)
public final class SessionSeals {
    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final String ATTRIBUTE = "sealed ";
    private static final char SINCE = ' ';

    private final Vault vault;
    private final Clock clock;

    SessionSeals(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    public void keep(HttpServletRequest request, String name, String text) {
        HttpSession session = request.getSession(true);
        String dated = clock.instant().getEpochSecond() + String.valueOf(SINCE) + text;
        try {
            byte[] sealed = seal(session).encrypt(dated.getBytes(UTF_8), name.getBytes(UTF_8));
            session.setAttribute(ATTRIBUTE + name, Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The text; empty when nothing was stored here under this name, or too long ago.
    public Optional<String> find(HttpServletRequest request, String name) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE + name) instanceof String text)) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getDecoder().decode(text);
            return recent(new String(seal(session).decrypt(sealed, name.getBytes(UTF_8)), UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOfHere) {
            return Optional.empty();
        }
    }

    private Optional<String> recent(String dated) {
        int since = dated.indexOf(SINCE);
        Instant at = Instant.ofEpochSecond(Long.parseLong(dated.substring(0, since)));
        return at.plus(LONGEST).isAfter(clock.instant()) ? Optional.of(dated.substring(since + 1)) : Optional.empty();
    }

    public void forget(HttpServletRequest request, String name) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE + name);
        }
    }

    private Aead seal(HttpSession session) throws GeneralSecurityException {
        return new AesGcmJce(vault.keyedHash(BoardId.INSTALLATION, "text in a session", session.getId()));
    }
}
