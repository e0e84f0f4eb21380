package nl.zorgvuldig.platform.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.RosterKeys;
import nl.zorgvuldig.platform.identity.SignInProgram;
import nl.zorgvuldig.platform.identity.TestProvider;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The program with a real provider beside it, and one that is away; and somebody with an account.
@SpringBootTest(
        classes = {SignInProgram.class, ProviderSetting.Roster.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zorgvuldig.url=" + ProviderSetting.HERE,
            "zorgvuldig.sign-in.per-network=100000",
            "zorgvuldig.oidc.client-id=" + TestProvider.CLIENT,
            "zorgvuldig.oidc.client-secret=" + TestProvider.SECRET,
            "zorgvuldig.oidc.name=Schoolaccount",
            "zorgvuldig.oidc.strong=amr=mfa, acr=urn:sterk",
            "zorgvuldig.oidc.roster-claim=nummer",
            "zorgvuldig.oidc2.client-id=x",
            "zorgvuldig.oidc2.client-secret=x",
            "zorgvuldig.oidc2.name=Elders"
        })
@DirtiesContext
abstract class ProviderSetting {
    static final String HERE = "http://zorgvuldig.example";
    static final BoardId BOARD = TestDatabase.newBoard();
    static final Map<String, Set<PersonId>> ROSTER = new ConcurrentHashMap<>();

    /// The roster is no part of signing in.
    static class Roster {
        @Bean
        RosterKeys rosterKeys() {
            return key -> ROSTER.getOrDefault(key, Set.of());
        }
    }

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry properties) {
        properties.add("zorgvuldig.oidc.issuer", () -> TestProvider.ISSUER);
        properties.add("zorgvuldig.oidc.board", BOARD.value()::toString);
        properties.add("zorgvuldig.oidc2.issuer", () -> "http://localhost:" + TestProvider.freePort());
        properties.add("zorgvuldig.oidc2.board", BOARD.value()::toString);
    }

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Boards boards;

    @Autowired
    MovingClock clock;

    @Autowired
    Signals signals;

    final String user = "u" + UUID.randomUUID();
    final String address = TestPeople.newAddress();
    final NewAccount noor = TestPeople.teacher("Noor", "Bakker").withEmail(address);

    @BeforeEach
    void somebody_has_an_account() {
        TestProvider.start(clock, HERE + "/aanmelden/met/1/terug");
        Awaitility.await().until(signals::connected);
        boards.add(BOARD);
        open(noor);
    }

    void open(NewAccount account) {
        boards.program(BOARD).run(() -> accounts.open(account));
    }

    WebVisitor visitor() {
        return new WebVisitor(port);
    }

    /// What a provider usually says of somebody.
    static Map<String, Object> verified(String email) {
        return Map.of("email", email, "email_verified", true);
    }

    static Map<String, Object> and(Map<String, Object> claims, String name, Object value) {
        Map<String, Object> more = new HashMap<>(claims);
        more.put(name, value);
        return Map.copyOf(more);
    }

    /// Where the button leads.
    static String leave(WebVisitor visitor) {
        HttpResponse<String> answer = visitor.get("/aanmelden/met/1");
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /// There and to where the provider sends one back, as a path with its query.
    static String there(WebVisitor visitor, String user) {
        String back = TestProvider.visit(leave(visitor), user);
        assertThat(back).startsWith(HERE + "/aanmelden/met/1/terug?");
        return back.substring(HERE.length());
    }

    /// All of it: the button, the provider, and back.
    HttpResponse<String> signIn(WebVisitor visitor, String who, Map<String, Object> claims) {
        TestProvider.knows(who, claims);
        return visitor.get(there(visitor, who));
    }

    static void nobody(WebVisitor visitor) {
        assertThat(WebVisitor.location(visitor.get("/wie"))).isEqualTo("/aanmelden");
    }

    static void somebody(WebVisitor visitor, NewAccount who) {
        assertThat(visitor.get("/wie").body()).isEqualTo(who.person() + " browse");
    }

    /// A part of the query of an address.
    static String part(String address, String name) {
        for (String text : URI.create(address).getRawQuery().split("&")) {
            if (text.startsWith(name + "=")) {
                return text.substring(name.length() + 1);
            }
        }
        return "";
    }

    NewAccount guardian(String email) {
        NewAccount parent = TestPeople.teacher("Ouder", "De Wit");
        return NewAccount.of(parent.person(), AccountKind.GUARDIAN, parent.name())
                .withEmail(email);
    }

    /// Lines about one person, or about nobody.
    static List<String> log(String where) {
        return TestDatabase.shared()
                .superuserClient("zorgvuldig")
                .sql("select outcome || ' ' || relation from audit.event where board = :board"
                        + " and act = 'sign_in' and "
                        + where
                        + " order by id")
                .param("board", BOARD.value())
                .query(String.class)
                .list();
    }

    static List<String> logOf(NewAccount who) {
        return log("subject = '" + who.person().value() + "'");
    }
}
