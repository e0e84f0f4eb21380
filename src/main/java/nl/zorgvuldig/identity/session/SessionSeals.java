package nl.zorgvuldig.identity.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps a text in the session of somebody who has no account, sealed: whoever reads the database
/// reads nothing, and in another session, or under another name, it does not open. The key is made
/// of the session by the key of the installation, and stands nowhere.
@Component
@Upholds(Clause.CONFIDENTIALITY)
public final class SessionSeals {
    private static final String ATTRIBUTE = "sealed ";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;

    SessionSeals(Vault vault) {
        this.vault = vault;
    }

    public void keep(HttpServletRequest request, String name, String text) {
        HttpSession session = request.getSession(true);
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, session, name, nonce).doFinal(text.getBytes(UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            session.setAttribute(ATTRIBUTE + name, Base64.getEncoder().encodeToString(all));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Empty when nothing was kept here under this name.
    public Optional<String> find(HttpServletRequest request, String name) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE + name) instanceof String text)) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getDecoder().decode(text);
            byte[] nonce = Arrays.copyOf(all, NONCE);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, session, name, nonce);
            return Optional.of(new String(cipher.doFinal(all, NONCE, all.length - NONCE), UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOfHere) {
            return Optional.empty();
        }
    }

    public void forget(HttpServletRequest request, String name) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE + name);
        }
    }

    private Cipher cipher(int mode, HttpSession session, String name, byte[] nonce)
            throws GeneralSecurityException {
        byte[] key = vault.keyedHash(BoardId.INSTALLATION, "text in a session", session.getId());
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(UTF_8));
        return cipher;
    }
}
