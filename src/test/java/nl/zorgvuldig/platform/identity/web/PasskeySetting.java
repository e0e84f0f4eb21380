package nl.zorgvuldig.platform.identity.web;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.SoftKey;
import nl.zorgvuldig.platform.identity.WebVisitor;

/// Somebody with an account, and devices that make passkeys.
abstract class PasskeySetting extends SignInSetting {
    static final String ORIGIN = "http://zorgvuldig.example";
    static final String SITE = "zorgvuldig.example";

    SoftKey device() {
        return new SoftKey(ORIGIN, SITE);
    }

    static String askToMake(WebVisitor visitor) {
        return visitor.fill("/passkeys", "/passkeys/maken/vraag", Map.of()).body();
    }

    static HttpResponse<String> make(WebVisitor visitor, Map<String, String> answer) {
        return visitor.fill("/passkeys", "/passkeys/maken", answer);
    }

    /// Somebody with a passkey, and a session that it made strong.
    WebVisitor withPasskey(SoftKey device) {
        WebVisitor visitor = signedIn();
        assertThat(make(visitor, device.make(askToMake(visitor))).statusCode()).isEqualTo(204);
        return visitor;
    }

    static String ask(WebVisitor visitor) {
        return visitor.fill("/aanmelden", "/aanmelden/passkey/vraag", Map.of()).body();
    }

    static HttpResponse<String> show(WebVisitor visitor, Map<String, String> answer) {
        return visitor.fill("/aanmelden", "/aanmelden/passkey", answer);
    }

    /// Signs in with a passkey alone.
    HttpResponse<String> showAnew(SoftKey device) {
        WebVisitor visitor = visitor();
        return show(visitor, device.show(ask(visitor)));
    }

    static boolean isSignedIn(WebVisitor visitor) {
        return !location(visitor.get("/wie")).equals("/aanmelden");
    }

    void refused(WebVisitor visitor, Map<String, String> answer) {
        long done = lines("done passkey");
        assertThat(show(visitor, answer).statusCode()).isEqualTo(403);
        assertThat(isSignedIn(visitor)).isFalse();
        assertThat(lines("done passkey")).isEqualTo(done);
    }

    /// How many lines say this.
    long lines(String line) {
        return passkeyLines().stream().filter(line::equals).count();
    }

    /// What the page with one's own passkeys offers says how strong a session is.
    static boolean isStrong(WebVisitor visitor) {
        return visitor.get("/passkeys").body().contains("Nog een passkey");
    }

    String onlyPasskey() {
        return TestDatabase.shared()
                .superuserClient("zorgvuldig")
                .sql("select id::text from identity.passkey where board = :board")
                .param("board", board.value())
                .query(String.class)
                .single();
    }

    long passkeys() {
        return TestDatabase.shared()
                .superuserClient("zorgvuldig")
                .sql("select count(*) from identity.passkey where board = :board")
                .param("board", board.value())
                .query(Long.class)
                .single();
    }

    /// What the log says of passkeys.
    List<String> passkeyLines() {
        return TestDatabase.shared()
                .superuserClient("zorgvuldig")
                .sql("select outcome || ' ' || relation from audit.event where board = :board"
                        + " and relation like 'passkey%' order by id")
                .param("board", board.value())
                .query(String.class)
                .list();
    }
}
