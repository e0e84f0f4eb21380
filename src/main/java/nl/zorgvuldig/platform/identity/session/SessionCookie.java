package nl.zorgvuldig.platform.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.session.web.http.CookieSerializer;

/// Session cookie: the session's id with a proof that this installation issued it. The database
/// holds the id only, so that whoever reads the database, or an old copy of it, cannot take over a
/// session.
record SessionCookie(CookieSerializer plain, Vault vault) implements CookieSerializer {
    private static final String PURPOSE = "session";

    @Override
    public void writeCookieValue(CookieValue cookie) {
        String id = cookie.getCookieValue();
        plain.writeCookieValue(
                id.isEmpty()
                        ? cookie
                        : new CookieValue(cookie.getRequest(), cookie.getResponse(), id + "." + proof(id)));
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return plain.readCookieValues(request).stream()
                .map(this::proven)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> proven(String value) {
        int dot = value.indexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        String id = value.substring(0, dot);
        byte[] given = value.substring(dot + 1).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(given, proof(id).getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(id)
                : Optional.empty();
    }

    private String proof(String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.keyedHash(BoardId.INSTALLATION, PURPOSE, id));
    }
}
