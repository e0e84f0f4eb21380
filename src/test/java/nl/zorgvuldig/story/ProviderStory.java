package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.identity.TestProvider;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.federation.TestPeople;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Somebody signs in with the account of their work.
class ProviderStory {
    private static final String BACK = "/aanmelden/met/1/terug";

    private final DemoProgram demo = DemoProgram.running();
    private final String user = "u" + UUID.randomUUID();

    private DemoPeople.Employee employee(PersonId person) {
        return demo.population().employees().stream()
                .filter(employee -> employee.id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private String addressOf(PersonId person) {
        return employee(person).email();
    }

    /// At the provider, on its own page.
    private static void signInThere(Page page, String who) {
        page.waitForURL(TestProvider.ISSUER + "/login**");
        page.locator("input[name=username]").fill(who);
        page.locator("input[name=password]").fill(TestProvider.password());
        page.locator("button[type=submit]").click();
    }

    private List<String> lines(PersonId person) {
        return demo.superuser("zorgvuldig")
                .sql("select outcome || ' ' || relation from audit.event where subject = :person"
                        + " and relation like 'provider%' order by id")
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    @Test
    void a_teacher_signs_in_with_the_account_of_her_work() {
        PersonId teacher = demo.person("leerkracht2");
        TestProvider.start(demo.clock(), demo.base() + BACK);
        TestProvider.knows(
                user,
                Map.of(
                        "email", addressOf(teacher),
                        "email_verified", true,
                        "amr", List.of("pwd", "mfa")));
        try (Browser.Visitor visitor = Browser.phone(demo.base())) {
            visitor.open("/aanmelden").light().axe().picture("provider-sign-in-phone");
            visitor.picture("provider-sign-in-dark-phone", ColorScheme.DARK);
            visitor.click("Aanmelden met Schoolaccount");
            signInThere(visitor.page(), user);
            visitor.page().waitForURL(demo.base() + "/");

            assertThat(visitor.text()).contains("24 november 2026");
            assertThat(lines(teacher)).containsExactlyInAnyOrder("done provider-linked", "done provider_strong");
        }
    }

    /// Somebody of the staff whom no other story is about.
    private DemoPeople.Employee nobodyElses() {
        return demo.population().employees().stream()
                .filter(employee -> !demo.population().handles().containsValue(employee.id()))
                .filter(employee -> employee.function() == DemoPeople.Function.TEACHER)
                .skip(11)
                .findFirst()
                .orElseThrow();
    }

    /// The provider of the tests knows her still, and does not ask again.
    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void who_came_with_one_factor_shows_a_second_and_goes_on_where_she_was() {
        String own = "/mijn-personeelsdossier";
        DemoPeople.Employee teacher = nobodyElses();
        TestProvider.start(demo.clock(), demo.base() + BACK);
        for (Window window : Window.told()) {
            try (Browser.Visitor visitor = window.fresh(demo)) {
                TestProvider.knows(user, verified(teacher, List.of("pwd")));
                visitor.open("/aanmelden").click("Aanmelden met Schoolaccount");
                signInThere(visitor.page(), user);
                visitor.page().waitForURL(demo.base() + "/");

                visitor.open("/passkeys").light().axe().picture(window.picture("stronger-none"));
                visitor.open(own).light().axe().picture(window.picture("stronger-work"));
                assertThat(visitor.heading()).isEqualTo("Laat zien dat u het bent");
                assertThat(visitor.text()).doesNotContain("Maak een passkey");
                visitor.click("Aanmelden met Schoolaccount");
                visitor.page().waitForURL(demo.base() + BACK + "**");
                assertThat(visitor.heading()).isEqualTo("Dit was nog niet genoeg");
                visitor.axe().picture(window.picture("stronger-factor"));
                visitor.click("Terug naar waar u was");

                TestProvider.knows(user, verified(teacher, List.of("pwd", "mfa")));
                visitor.click("Aanmelden met Schoolaccount");
                visitor.page().waitForURL(demo.base() + own);
                assertThat(visitor.heading()).isNotEqualTo("Laat zien dat u het bent");
                visitor.open("/passkeys");
                assertThat(visitor.text()).contains("Maak een passkey");
            }
        }
    }

    private static Map<String, Object> verified(DemoPeople.Employee who, List<String> factors) {
        return Map.of("email", who.email(), "email_verified", true, "amr", factors);
    }

    @Test
    void a_key_of_the_imported_roster_says_who_it_is() {
        DemoPeople.Employee coordinator = employee(demo.person("ib"));
        TestProvider.start(demo.clock(), demo.base() + BACK);
        TestProvider.knows(user, Map.of("nummer", coordinator.key()));
        WebVisitor visitor = demo.nobody();
        String question =
                visitor.get("/aanmelden/met/1").headers().firstValue("Location").orElseThrow();

        HttpResponse<String> answer = visitor.get(TestProvider.visit(question, user));

        assertThat(WebVisitor.location(answer)).isEqualTo("/");
        assertThat(visitor.get("/").body()).contains(coordinator.name().full());
        assertThat(lines(coordinator.id())).containsExactlyInAnyOrder("done provider-linked", "done provider");
    }

    @Test
    void somebody_whom_nobody_knows_here_reads_what_to_do() {
        TestProvider.start(demo.clock(), demo.base() + BACK);
        TestProvider.knows(user, Map.of("email", TestPeople.newAddress(), "email_verified", true));
        TestProvider.knows(user + "b", Map.of("email", addressOf(demo.person("leerkracht2"))));
        try (Browser.Visitor visitor = Browser.desk(demo.base())) {
            visitor.open("/aanmelden").click("Aanmelden met Schoolaccount");
            signInThere(visitor.page(), user);
            visitor.page().waitForURL(demo.base() + BACK + "**");
            assertThat(visitor.heading()).isEqualTo("Wij kennen u nog niet");
            visitor.axe().picture("provider-unknown-desk");

            visitor.click("Terug naar aanmelden");
            assertThat(visitor.heading()).isEqualTo("Aanmelden");
        }
        try (Browser.Visitor visitor = Browser.phone(demo.base())) {
            visitor.open("/aanmelden").click("Aanmelden met Schoolaccount");
            signInThere(visitor.page(), user + "b");
            visitor.page().waitForURL(demo.base() + BACK + "**");
            assertThat(visitor.heading()).isEqualTo("Uw e-mailadres is niet bevestigd");
            visitor.axe().picture("provider-unverified-phone");
        }
    }
}
