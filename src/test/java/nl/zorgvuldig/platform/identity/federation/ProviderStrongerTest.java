package nl.zorgvuldig.platform.identity.federation;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.ManualSignInLinks;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.SoftKey;
import nl.zorgvuldig.platform.identity.TestProvider;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// Who signed in with little proves more with the account of their work, and comes back to where
/// they were.
@Upholds(Clause.CONFIDENTIALITY)
class ProviderStrongerTest extends ProviderSetting {
    private static final String ASKED = "Laat zien dat u het bent";
    private static final String BUTTON = "href=\"/aanmelden/met/1?opnieuw\"";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String MAKE = "action=\"/passkeys/maken\"";

    @Autowired
    private ManualSignInLinks byHand;

    @Autowired
    private FederatedIdentities links;

    @Autowired
    private Environment settings;

    /// A page that takes a strong session; nobody has the passkey it is about.
    private final String page = "/passkeys/" + UUID.randomUUID();

    private Map<String, Object> twoFactors() {
        return and(verified(address), "amr", List.of("pwd", "mfa"));
    }

    private Map<String, Object> oneFactor() {
        return and(verified(address), "amr", List.of("pwd"));
    }

    /// Whoever reads somebody's mail gets this far.
    private WebVisitor byMail(NewAccount who) {
        String path = byHand.make(who.email().orElseThrow()).getFirst().getPath();
        String code = path.substring(path.lastIndexOf('/') + 1);
        WebVisitor visitor = visitor();
        assertThat(location(visitor.fill(path, "/aanmelden/link", Map.of("code", code))))
                .isEqualTo("/");
        return visitor;
    }

    /// The button on the page that asks for more, the provider, and back.
    private HttpResponse<String> prove(WebVisitor visitor, String who, Map<String, Object> claims, String more) {
        TestProvider.knows(who, claims);
        String question = location(visitor.get("/aanmelden/met/1?opnieuw" + more));
        return visitor.get(TestProvider.visit(question, who).substring(HERE.length()));
    }

    private HttpResponse<String> prove(WebVisitor visitor, Map<String, Object> claims) {
        return prove(visitor, user, claims, "");
    }

    private void linkedElsewhere() {
        signIn(visitor(), user, oneFactor());
    }

    private void isStrong(WebVisitor visitor) {
        assertThat(visitor.get(page).statusCode()).isEqualTo(404);
    }

    private void isWeak(WebVisitor visitor) {
        HttpResponse<String> answer = visitor.get(page);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(ASKED);
    }

    private static int askToMake(WebVisitor visitor) {
        return visitor.fill("/aanmelden", "/passkeys/maken/vraag", Map.of()).statusCode();
    }

    @Test
    void a_mailed_link_makes_no_first_passkey_for_who_has_an_account_of_work_that_can_be_strong() {
        linkedElsewhere();
        WebVisitor mail = byMail(noor);

        assertThat(mail.get("/passkeys").body()).contains(BUTTON).doesNotContain(MAKE);
        assertThat(mail.get(page).body()).contains(ASKED, BUTTON).doesNotContain(MAKE);
        assertThat(askToMake(mail)).isEqualTo(403);
        isWeak(mail);

        assertThat(location(prove(mail, twoFactors()))).isEqualTo(page);
        assertThat(mail.get("/passkeys").body()).contains(MAKE);
        SoftKey device = new SoftKey(HERE, "zorgvuldig.example");
        String asked = mail.fill("/passkeys", "/passkeys/maken/vraag", Map.of()).body();
        assertThat(mail.fill("/passkeys", "/passkeys/maken", device.make(asked)).statusCode())
                .isEqualTo(204);
    }

    @Test
    void a_passkey_that_was_begun_before_the_account_was_linked_is_not_kept_after() {
        WebVisitor mail = byMail(noor);
        SoftKey device = new SoftKey(HERE, "zorgvuldig.example");
        String asked = mail.fill("/passkeys", "/passkeys/maken/vraag", Map.of()).body();
        linkedElsewhere();

        assertThat(mail.fill("/aanmelden", "/passkeys/maken", device.make(asked))
                        .statusCode())
                .isEqualTo(403);
        isWeak(mail);
    }

    @Test
    void who_has_no_such_account_makes_the_first_passkey_as_before() {
        WebVisitor unlinked = byMail(noor);
        assertThat(unlinked.get("/passkeys").body()).contains(MAKE);
        assertThat(unlinked.get(page).body()).contains(MAKE, BUTTON);
        assertThat(askToMake(unlinked)).isEqualTo(200);

        String never = settings.getRequiredProperty("zorgvuldig.oidc2.issuer");
        boards.program(BOARD).run(() -> links.link(never, user, noor.person(), () -> {}));
        assertThat(askToMake(byMail(noor)))
                .as("a provider that is never strong")
                .isEqualTo(200);

        NewAccount parent = guardian(TestPeople.newAddress());
        open(parent);
        WebVisitor ofParent = byMail(parent);
        assertThat(ofParent.get(page).body()).contains(ASKED, MAKE).doesNotContain("aanmelden/met/1");
        assertThat(askToMake(ofParent)).isEqualTo(200);
    }

    @Test
    void who_proves_it_at_work_comes_back_to_the_page_that_asked_in_a_new_session() {
        WebVisitor visitor = byMail(noor);
        isWeak(visitor);
        String before = visitor.cookie().orElseThrow();

        assertThat(location(prove(visitor, twoFactors()))).isEqualTo(page);

        isStrong(visitor);
        somebody(visitor, noor);
        WebVisitor old = visitor();
        old.plant(before);
        nobody(old);
        assertThat(logOf(noor)).contains("done provider_strong");
        assertThat(location(prove(visitor, twoFactors()))).as("once").isEqualTo("/");
    }

    @Test
    void where_one_was_comes_from_no_request_and_is_of_this_program_alone() {
        WebVisitor visitor = byMail(noor);
        for (String away : List.of("//evil.example/x", "/%5Cevil.example", "/passkeys/..//evil.example")) {
            assertThat(visitor.get(page).statusCode()).isEqualTo(403);
            visitor.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + away)));
        }
        String more = "=https://evil.example&terug=https://evil.example&onward=//evil.example&next=//x";

        HttpResponse<String> answer = prove(visitor, user, twoFactors(), more);

        assertThat(location(answer)).isEqualTo(page);
    }

    @Test
    void what_a_session_holds_that_leads_elsewhere_leads_to_the_start() {
        WebVisitor visitor = byMail(noor);
        isWeak(visitor);
        TestProvider.knows(user, twoFactors());
        String back = TestProvider.visit(location(visitor.get("/aanmelden/met/1?opnieuw")), user);
        changeSession(noor.person() + " //evil.example/x");

        assertThat(location(visitor.get(back.substring(HERE.length())))).isEqualTo("/");
    }

    @Test
    void nobody_comes_out_where_somebody_else_was() {
        WebVisitor ofDaan = byMail(noor);
        isWeak(ofDaan);
        NewAccount daan = TestPeople.teacher("Daan", "Smit").withEmail(TestPeople.newAddress());
        open(daan);
        Map<String, Object> his = and(verified(daan.email().orElseThrow()), "amr", List.of("pwd", "mfa"));

        assertThat(location(prove(ofDaan, user + "d", his, ""))).isEqualTo("/");
        somebody(ofDaan, daan);
        assertThat(location(prove(ofDaan, user + "d", his, ""))).isEqualTo("/");

        WebVisitor ofNoor = byMail(noor);
        isWeak(ofNoor);
        changeSession(daan.person() + " " + page);
        assertThat(location(prove(ofNoor, twoFactors()))).isEqualTo("/");
    }

    /// As nobody can from outside: in the sessions of Noor.
    private void changeSession(String onward) {
        assertThat(TestDatabase.shared()
                        .superuserClient("zorgvuldig")
                        .sql("""
                                        update identity.spring_session_attributes a
                                        set attribute_bytes = convert_to(:onward, 'UTF8')
                                        from identity.spring_session s
                                        where s.primary_id = a.session_primary_id
                                            and a.attribute_name = 'onward' and s.principal_name = :person""")
                        .param("onward", onward)
                        .param("person", noor.person().toString())
                        .update())
                .isOne();
    }

    @Test
    void one_factor_proves_nothing_more_and_takes_nothing_away() {
        WebVisitor visitor = byMail(noor);
        isWeak(visitor);
        HttpResponse<String> answer = prove(visitor, oneFactor());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Dit was nog niet genoeg", "href=\"" + page + "\"", "waar u was");
        somebody(visitor, noor);
        isWeak(visitor);

        prove(visitor, twoFactors());
        isStrong(visitor);
        visitor.get("/passkeys");
        assertThat(prove(visitor, oneFactor()).statusCode()).isEqualTo(403);
        isStrong(visitor);
    }

    @Test
    void who_signs_in_anew_comes_from_nowhere() {
        WebVisitor visitor = byMail(noor);
        isWeak(visitor);

        assertThat(location(signIn(visitor, user, twoFactors()))).isEqualTo("/");
        isStrong(visitor);
    }

    @Test
    void what_was_typed_waits_on_the_page_and_the_account_of_work_opens_beside_it() {
        WebVisitor visitor = byMail(noor);
        String form = page + "/naam";
        String body = visitor.fill("/passkeys", form, Map.of("naam", "van mij")).body();
        assertThat(body)
                .contains(BUTTON + " target=\"_blank\"", "in een nieuw tabblad", ">Verder<")
                .contains("action=\"" + form + "\"", "name=\"naam\" value=\"van mij\"");

        assertThat(location(prove(visitor, twoFactors()))).isEqualTo("/");
        isStrong(visitor);
        Matcher token = TOKEN.matcher(body);
        assertThat(token.find()).isTrue();
        Map<String, String> typed = Map.of("_csrf", token.group(1), "naam", "van mij");
        assertThat(visitor.post(form, typed).statusCode())
                .as("the form on the page that waited is taken; there is no such passkey")
                .isEqualTo(404);
    }

    @Test
    void who_has_a_passkey_may_prove_it_with_the_account_of_work_instead() {
        WebVisitor first = byMail(noor);
        SoftKey device = new SoftKey(HERE, "zorgvuldig.example");
        String asked =
                first.fill("/passkeys", "/passkeys/maken/vraag", Map.of()).body();
        assertThat(first.fill("/passkeys", "/passkeys/maken", device.make(asked))
                        .statusCode())
                .isEqualTo(204);
        WebVisitor visitor = byMail(noor);
        assertThat(visitor.get("/passkeys").body()).contains("Gebruik mijn passkey", BUTTON);

        assertThat(location(prove(visitor, twoFactors()))).isEqualTo("/passkeys");
        assertThat(visitor.get("/passkeys").body()).contains("Nog een passkey");
    }
}
