package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A link from an e-mail opens little. A passkey opens the rest, and from then on signs in alone.
class PasskeyStory {
    private static final String ASKED = "Laat zien dat u het bent";

    private final DemoProgram demo = DemoProgram.running();

    private record Teacher(DemoPeople.Employee who, PupilId pupil) {}

    /// Somebody who guides a group and is in no other story, and a pupil of that group.
    private Teacher teacher() {
        return demo.population().employees().stream()
                .filter(employee -> notNamed(employee.id()))
                .flatMap(employee -> demo.population().groupRelations().stream()
                        .filter(in -> in.person().equals(employee.id()))
                        .filter(in -> in.period().contains(demo.clock().today()))
                        .map(in -> new Teacher(employee, pupilOf(in.group()))))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private boolean notNamed(PersonId person) {
        return Population.HANDLES.stream()
                .noneMatch(handle -> demo.person(handle).equals(person));
    }

    private PupilId pupilOf(GroupId group) {
        return demo.population().placements().stream()
                .filter(in -> in.group().equals(group))
                .filter(in -> in.period().contains(demo.clock().today()))
                .map(in -> in.pupil())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_teacher_makes_a_passkey_where_it_is_needed_and_signs_in_with_it() {
        Window window = Window.DESK;
        Teacher each = teacher();
        String dossier = "/leerlingen/" + each.pupil() + "/dossier";
        try (Browser.Visitor teacher = window.fresh(demo)) {
            Device laptop = Device.of(teacher);
            Mailbox.byLink(teacher, each.who().email());
            assertThat(teacher.text()).contains("U bent aangemeld zonder passkey.");
            teacher.axe().picture(window.picture("passkey-today"));

            teacher.open(dossier);
            assertThat(teacher.heading()).isEqualTo(ASKED);
            teacher.axe().light().picture(window.picture("passkey-first"));
            teacher.picture(window.picture("passkey-first-dark"), ColorScheme.DARK);
            teacher.press("Maak een passkey");
            proved(teacher);
            assertThat(teacher.page().url()).endsWith(dossier);
            assertThat(teacher.text()).contains("Schrijf");

            signOut(teacher);
            teacher.open("/aanmelden").axe().light().picture(window.picture("passkey-sign-in"));
            teacher.press("Aanmelden met een passkey");
            teacher.page().waitForURL(demo.base() + "/");
            assertThat(teacher.text()).doesNotContain("zonder passkey");
            assertThat(teacher.open(dossier).heading()).isNotEqualTo(ASKED);

            teacher.open("/passkeys").axe().light().picture(window.picture("passkeys"));
            teacher.press("Maak een passkey");
            teacher.page()
                    .getByText("Op dit apparaat staat al een passkey van u.")
                    .waitFor();
            teacher.axe().picture(window.picture("passkeys-there"));
            Device phone = laptop.another();
            teacher.page().getByLabel("Naam van de passkey").fill("mijn telefoon");
            teacher.press("Maak een passkey");
            teacher.page().locator("main .rows li").nth(1).waitFor();
            teacher.axe().picture(window.picture("passkeys-two"));
            teacher.click("Passkey 1").axe().picture(window.picture("passkey-one"));
            teacher.unfold("Passkey verwijderen").axe().press("Ja, verwijderen");
            assertThat(teacher.page().locator("main .rows li").count()).isEqualTo(1);
            teacher.click("mijn telefoon").unfold("Passkey verwijderen");
            assertThat(teacher.text()).contains("dit is uw laatste passkey");
            teacher.axe().picture(window.picture("passkey-last"));

            signOut(teacher);
            Mailbox.byLink(teacher, each.who().email()).open("/");
            teacher.page().locator(".bar input[name=zoek]").fill("Bakk");
            teacher.page().locator(".bar input[name=zoek]").press("Enter");
            assertThat(teacher.text()).contains("Wat u had ingevuld, is niet weg.");
            teacher.axe().picture(window.picture("passkey-typed"));
            teacher.press("Gebruik mijn passkey");
            proved(teacher);
            assertThat(teacher.page().locator("main input[name=zoek]").inputValue())
                    .isEqualTo("Bakk");

            signOut(teacher);
            phone.another();
            teacher.open("/aanmelden").press("Aanmelden met een passkey");
            teacher.page().getByText("Het is afgebroken of duurde te lang.").waitFor();
            teacher.axe();
        }
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_parent_answers_with_a_link_and_opens_the_emergency_card_with_a_passkey() {
        Window window = Window.PHONE;
        String address = new Families(demo.population())
                .atSchoolOf("directeur", 31)
                .first()
                .email()
                .orElseThrow();
        try (Browser.Visitor parent = window.fresh(demo)) {
            Device.of(parent);
            Mailbox.byLink(parent, address).open("/toestemming");
            assertThat(parent.heading()).isNotEqualTo(ASKED);
            parent.open("/noodkaart");
            assertThat(parent.heading()).isEqualTo(ASKED);
            parent.axe().picture(window.picture("passkey-parent"));
            parent.press("Maak een passkey");
            proved(parent);
            assertThat(parent.page().url()).endsWith("/noodkaart");

            signOut(parent);
            parent.open("/noodkaart").picture(window.picture("passkey-sign-in"));
            assertThat(parent.heading()).isEqualTo("Aanmelden");
            parent.press("Aanmelden met een passkey");
            parent.page().waitForURL(demo.base() + "/noodkaart");
            assertThat(parent.heading()).isNotEqualTo(ASKED);
        }
    }

    /// The page that asked has made way for the one that was asked for.
    private static void proved(Browser.Visitor visitor) {
        visitor.page().locator("h1:not(:has-text('" + ASKED + "'))").waitFor();
    }

    private static void signOut(Browser.Visitor visitor) {
        visitor.signOut();
        assertThat(visitor.heading()).isEqualTo("U bent afgemeld");
    }
}
