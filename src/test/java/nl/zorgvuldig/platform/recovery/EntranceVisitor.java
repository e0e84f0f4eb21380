package nl.zorgvuldig.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.ManualSignInLinks;
import nl.zorgvuldig.platform.identity.SoftKey;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.recovery.addresses.EntranceBoard;
import org.springframework.core.env.Environment;

/// Somebody of an [EntranceBoard] in a browser: with a link alone, or with a passkey as well.
public record EntranceVisitor(WebVisitor web, SoftKey device) {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static EntranceVisitor byLink(EntranceBoard board, PersonId who) {
        String email =
                board.asProgram(() -> board.part(Accounts.class).emailOf(who)).orElseThrow();
        URI link = board.part(ManualSignInLinks.class).make(email).getFirst();
        WebVisitor web = board.program.nobody();
        String code = link.getPath().replaceFirst(".*/", "");
        assertThat(web.fill(link.getPath(), "/aanmelden/link", Map.of("code", code))
                        .statusCode())
                .isEqualTo(302);
        return new EntranceVisitor(web, device(board));
    }

    public static EntranceVisitor strong(EntranceBoard board, PersonId who) {
        EntranceVisitor visitor = byLink(board, who);
        assertThat(visitor.makes()).isEqualTo(204);
        return visitor;
    }

    /// Makes a passkey; the answer is a status.
    int makes() {
        String asked = web.fill("/passkeys", "/passkeys/maken/vraag", Map.of()).body();
        return web.fill("/passkeys", "/passkeys/maken", device.make(asked)).statusCode();
    }

    /// All but the last step of making a passkey; the answer of that step is a status.
    IntSupplier nearlyMakes() {
        String asked = web.fill("/passkeys", "/passkeys/maken/vraag", Map.of()).body();
        Matcher token = TOKEN.matcher(web.get("/passkeys").body());
        assertThat(token.find()).isTrue();
        Map<String, String> last = new TreeMap<>(device.make(asked));
        last.put("_csrf", token.group(1));
        return () -> web.post("/passkeys/maken", last).statusCode();
    }

    /// Signs in with the passkey alone, as a new visitor; the answer is a status.
    public int shows(EntranceBoard board) {
        WebVisitor fresh = board.program.nobody();
        String asked =
                fresh.fill("/aanmelden", "/aanmelden/passkey/vraag", Map.of()).body();
        return fresh.fill("/aanmelden", "/aanmelden/passkey", device.show(asked))
                .statusCode();
    }

    private static SoftKey device(EntranceBoard board) {
        URI url = URI.create(board.part(Environment.class).getRequiredProperty("zorgvuldig.url"));
        return new SoftKey(url.getScheme() + "://" + url.getAuthority(), url.getHost());
    }
}
