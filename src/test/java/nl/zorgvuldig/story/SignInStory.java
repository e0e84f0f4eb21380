package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.junit.jupiter.api.Test;

/// Somebody signs in with a link from their e-mail, and out again.
class SignInStory {
    private final DemoProgram demo = DemoProgram.running();

    private String addressOf(String handle) {
        PersonId person = demo.person(handle);
        return demo.population().employees().stream()
                .filter(employee -> employee.id().equals(person))
                .map(DemoPeople.Employee::email)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_coordinator_asks_for_a_link_uses_it_and_signs_out() {
        try (Browser.Visitor marijke = Browser.phone(demo.base())) {
            marijke.open("/aanmelden").axe().picture("sign-in-phone");
            marijke.page().getByText("Stuur mij een link").click();
            marijke.axe().picture("sign-in-mistake-phone");
            Set<String> before = Mailbox.letters(marijke);
            String address = addressOf("ib");
            marijke.page().getByLabel("E-mailadres").fill(address);
            marijke.page().getByText("Stuur mij een link").click();
            assertThat(marijke.heading()).isEqualTo("Kijk in uw e-mail");
            marijke.axe();

            String letter = Mailbox.letter(marijke, before, address, "/aanmelden/link/");
            marijke.open("/post").axe().picture("post-phone");
            marijke.page().locator("tbody a[href='" + letter + "']").click();
            marijke.axe().picture("letter-phone");
            URI link = URI.create(
                    marijke.page().locator("main a[href*='/aanmelden/link/']").getAttribute("href"));

            marijke.open(link.getPath()).axe().picture("link-phone");
            marijke.page().getByText("Meld mij aan").click();
            assertThat(marijke.page().locator("main").innerText()).contains("24 november 2026");

            marijke.signOut();
            assertThat(marijke.heading()).isEqualTo("U bent afgemeld");
            marijke.axe();

            marijke.open(link.getPath());
            marijke.page().getByText("Meld mij aan").click();
            assertThat(marijke.heading()).isEqualTo("Deze link werkt niet meer");
            marijke.axe();
        }
    }

    /// A father asks at the computer, and reads his mail on his phone.
    @Test
    void a_link_that_was_asked_at_a_desk_opens_on_a_phone_with_the_number_of_the_desk() {
        String address = addressOf("leerkracht");
        try (Browser.Visitor desk = Browser.desk(demo.base());
                Browser.Visitor phone = Browser.phone(demo.base())) {
            String path = Mailbox.ask(desk, address);
            assertThat(desk.heading()).isEqualTo("Kijk in uw e-mail");
            desk.axe().picture("asked-desk");
            String number = desk.page()
                    .locator("h2:has-text('Uw getal is')")
                    .innerText()
                    .replaceAll("\\D", "");

            phone.open(path).axe().picture("asked-elsewhere-phone");
            phone.page().getByText("Meld mij aan").click();
            assertThat(phone.page().locator("main").innerText()).contains("Vul het getal van twee cijfers in");
            phone.axe().picture("asked-elsewhere-mistake-phone");
            phone.page().getByLabel("Uw getal").fill(number);
            phone.page().getByText("Meld mij aan").click();
            assertThat(phone.page().locator("main").innerText()).contains("24 november 2026");
        }
    }

    @Test
    void a_visitor_looks_around_at_a_desk() {
        try (Browser.Visitor visitor = Browser.desk(demo.base())) {
            visitor.open("/aanmelden/demo").light().axe().picture("demonstration-desk");
            visitor.open("/aanmelden?taal=en").axe();
            assertThat(visitor.heading()).isEqualTo("Sign in");
        }
    }
}
