package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Parents who cannot get in are helped to, and whoever tries it in their place is not.
@Upholds(Clause.PARENT_DATA_IN_DOSSIER)
class EntranceStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    void a_head_prints_a_letter_and_the_parent_gets_an_account_of_their_own() throws IOException {
        String email = "eigen.adres@thuis.example";
        try (Browser.Visitor head = Window.DESK.of(demo, "directeur");
                Browser.Visitor parent = Window.PHONE.fresh(demo)) {
            head.open("/toegang").axe().light().picture("entrance-desk");
            Locator without = head.page().locator("main tbody a");
            String name = without.last().innerText();
            without.last().click();
            head.axe().picture("entrance-parent-desk");
            String code = PaperCode.of(head.page().waitForDownload(() -> head.press("Maak de brief")));

            parent.open("/uitnodiging#" + code);
            assertThat(parent.page().inputValue("#code")).isEqualTo(code);
            parent.axe().light().picture("invited-phone");
            parent.press("Verder");
            assertThat(parent.text()).contains("Vul uw e-mailadres in");
            parent.axe().picture("invited-mistake-phone");
            Set<String> known = Mailbox.letters(parent);
            parent.page().locator("#email").fill(email);
            parent.press("Verder");
            assertThat(parent.heading()).isEqualTo("Kijk in uw e-mail");
            parent.axe().picture("invited-sent-phone");

            toMail(parent, known, email);
            parent.axe().picture("invited-mail-phone");
            follow(parent);
            parent.axe().light().picture("invited-confirm-phone");
            parent.picture("invited-confirm-phone-dark", ColorScheme.DARK);
            parent.press("Ja, dit is mijn adres");
            assertThat(parent.heading()).isEqualTo("Uw e-mailadres is bevestigd");
            parent.axe().picture("invited-ready-phone");

            Mailbox.signIn(parent, email);
            parent.page().waitForURL("**/");
            head.open("/toegang");
            assertThat(head.text()).doesNotContain(name);

            parent.signOut();
            parent.open("/uitnodiging#" + code);
            parent.page().locator("#email").fill("ander@thuis.example");
            parent.press("Verder");
            assertThat(parent.text()).contains("Deze code werkt niet");
            parent.axe().picture("invited-used-phone");
        }
    }

    @Test
    void a_mother_who_lost_her_mail_is_seen_at_school_and_can_stop_who_was_not_her() {
        DemoPeople.Guardian mother =
                new Families(demo.population()).atSchoolOf("directeur2", 33).first();
        String old = mother.email().orElseThrow();
        String fresh = "nieuw.adres@thuis.example";
        try (Browser.Visitor head = Window.DESK.of(demo, "directeur2");
                Browser.Visitor board = Window.DESK.of(demo, "bestuur");
                Browser.Visitor reader = Window.PHONE.fresh(demo)) {
            find(head, mother);
            head.press("Vraag dit adres");
            assertThat(head.text()).contains("Kies welk document u zag", "Kruis dit aan");
            head.axe().picture("recover-mistake-desk");
            Set<String> known = Mailbox.letters(reader);
            ask(head, fresh);
            head.axe().picture("recover-asked-desk");

            toMail(reader, known, old);
            reader.axe().picture("recover-warning-phone");
            follow(reader);
            reader.axe().picture("recover-stop-phone");
            reader.press("Houd mijn oude adres");
            assertThat(reader.heading()).isEqualTo("Gestopt");
            reader.axe();

            find(head, mother);
            Set<String> stopped = Mailbox.letters(reader);
            ask(head, fresh);
            toMail(reader, stopped, fresh);
            follow(reader);
            reader.press("Ja, dit is mijn adres");
            assertThat(reader.heading()).isEqualTo("Bijna klaar");
            reader.axe().picture("recover-later-phone");

            find(board, mother);
            board.axe().picture("recover-second-desk");
            board.page().locator("#voorgelezen").fill("ander.adres@thuis.example");
            board.press("Ik zag deze persoon ook");
            assertThat(board.text()).contains("Dit is niet het adres dat gevraagd is");
            board.axe().picture("recover-second-mistake-desk");
            board.page().locator("#voorgelezen").fill(fresh);
            board.press("Ik zag deze persoon ook");
            assertThat(board.text()).contains("Gedaan");
            Mailbox.signIn(reader, fresh);
            reader.page().waitForURL("**/");

            find(head, mother);
            assertThat(head.text()).contains("op 1 plek aangemeld");
            head.press("Meld overal af");
            assertThat(head.text()).contains("nergens meer aangemeld");
            reader.open("/");
            assertThat(reader.heading()).isEqualTo("Aanmelden");
        }
    }

    private static void find(Browser.Visitor helper, DemoPeople.Guardian who) {
        helper.open("/toegang").page().locator("#zoek").fill(who.name().full());
        helper.press("Zoek");
        helper.page().locator("main .rows a[href$='" + who.id() + "']").click();
        assertThat(helper.heading()).isEqualTo(who.name().full());
    }

    private static void ask(Browser.Visitor head, String email) {
        head.page().locator("input[value=identity_card]").check();
        head.page().locator("#looked").check();
        head.page().locator("#email").fill(email);
        head.press("Vraag dit adres");
        assertThat(head.text()).contains("Er gaat nu een e-mail naar het nieuwe adres");
    }

    /// Opens the message to an address that came since, with a link about addresses.
    private static void toMail(Browser.Visitor visitor, Set<String> known, String address) {
        visitor.open(Mailbox.letter(visitor, known, address, "/nieuw-adres/"));
    }

    private static void follow(Browser.Visitor visitor) {
        visitor.open(URI.create(visitor.page()
                        .locator("main a[href*='/nieuw-adres/']")
                        .first()
                        .getAttribute("href"))
                .getPath());
    }
}
