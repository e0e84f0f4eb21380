package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// An expert from outside: blocked until both parents say yes, then invited, and shut out while
/// the page is open because one of them takes it back. And a question without a pupil.
class ExpertStory {
    static final String SEEN = "Leest langzaam en raadt de woorden.";
    private static final String KEPT = "Speelt graag alleen op het plein.";

    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds({EXPERTS_AFTER_CONSENT, CONFIDENTIALITY})
    void a_pupil_is_discussed_after_everybodys_consent_and_no_longer_than_that() {
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", 47);
        DemoPupils.Pupil child = family.children().getFirst();
        try (Browser.Visitor ib = Window.DESK.of(demo, "ib");
                Browser.Visitor first = Browser.phone(demo.base());
                Browser.Visitor second = Browser.phone(demo.base());
                Browser.Visitor expert = Browser.desk(demo.base())) {
            write(ib, child, SEEN);
            write(ib, child, KEPT);
            String text = propose(demo, ib, child);
            assertThat(ib.text()).contains("wacht op toestemming", "0 van de 2");
            assertThat(ib.page().locator("#day").count())
                    .as("no date can be set")
                    .isZero();
            ib.axe().light().picture("expert-case-proposed");
            Mailbox.signIn(expert, outsider().email());
            assertThat(expert.open("/deskundige").text())
                    .doesNotContain(child.name().given());
            expert.open("/deskundige" + text.replace("/externe-overleggen", ""));
            assertThat(expert.unfold("Waarom niet?").text()).contains("Dit staat niet voor u open", "C6");
            expert.axe().picture("expert-blocked");

            answer(Mailbox.signIn(first, family.first().email().orElseThrow()), text);
            ib.open(text);
            assertThat(ib.text()).contains("1 van de 2");
            answer(Mailbox.signIn(second, family.second().email().orElseThrow()), text);
            ib.open(text);
            plan(ib);
            assertThat(ib.text()).contains("De deskundige heeft een uitnodiging gekregen");
            ib.axe().picture("expert-case-planned");

            expert.open("/deskundige").axe().picture("expert-own");
            expert.click(child.name().full());
            assertThat(expert.text()).contains(SEEN, "Soumaya Bennani").doesNotContain(KEPT);
            expert.page().locator("#advice").fill("Lees elke dag tien minuten samen.");
            expert.press("Advies versturen");
            assertThat(expert.text()).contains("Verstuurd op", "tien minuten samen");
            expert.axe().light().picture("expert-reading");
            expert.picture("expert-reading-dark", ColorScheme.DARK);

            ib.open(text).press("In het dossier zetten");
            ib.press("Het overleg is gehouden");
            assertThat(ib.text()).contains("gehouden", "Staat in het dossier.");
            ib.axe().picture("expert-case-held");
            ib.open(Classroom.dossier(child));
            assertThat(ib.text()).contains("Advies van een deskundige van buiten", "De Leesboog");

            takeBack(first, text);
            expert.page().getByText("Dit staat niet voor u open").waitFor();
            assertThat(expert.page().content())
                    .doesNotContain(SEEN, child.name().family());
            expert.open("/deskundige");
            assertThat(expert.text()).doesNotContain(child.name().family());
            ib.open(text);
            assertThat(ib.text()).contains("gestopt", "De deskundige ziet niets meer");
            ib.axe().picture("expert-case-stopped");
            first.open("/wie-keek/" + child.id());
            assertThat(first.text()).contains("Soumaya Bennani", "zag als deskundige van buiten");
            first.axe().picture("expert-who-looked-phone");
        }
    }

    static void write(Browser.Visitor ib, DemoPupils.Pupil child, String text) {
        ib.open(Classroom.dossier(child) + "/nieuw");
        ib.page().locator("input[name=kind][value=observation]").check();
        ib.page().locator("#text").fill(text);
        ib.press("In het dossier zetten");
    }

    static String propose(DemoProgram demo, Browser.Visitor ib, DemoPupils.Pupil child) {
        Page page = ib.page();
        ib.open(Classroom.dossier(child)).click("Overleg met een deskundige voorstellen");
        ib.press("Voorstellen en de ouders vragen");
        assertThat(ib.text()).contains("Kies een deskundige", "Vul een dag in");
        ib.axe().picture("expert-propose-wrong");
        page.locator("#expert").selectOption(demo.person("deskundige").toString());
        page.locator("#aim").fill("Weten hoe wij het lezen beter begeleiden.");
        page.locator("article")
                .filter(new Locator.FilterOptions().setHasText(SEEN))
                .locator("input")
                .check();
        page.locator("#until").fill(demo.clock().today().plusDays(30).toString());
        ib.picture("expert-propose");
        ib.picture("expert-propose-dark", ColorScheme.DARK);
        ib.press("Voorstellen en de ouders vragen");
        return page.url().replaceFirst(".*(?=/externe-overleggen/)", "").replaceFirst("\\?.*", "");
    }

    private void plan(Browser.Visitor ib) {
        ib.page().locator("#day").fill(demo.clock().today().plusDays(2).toString());
        ib.page().locator("#time").fill("15.30");
        ib.press("Datum zetten en uitnodigen");
    }

    private static void answer(Browser.Visitor parent, String text) {
        parent.open(question(text));
        assertThat(parent.text())
                .contains("Soumaya Bennani, leesspecialist", "Weten hoe wij", "Observatie van")
                .doesNotContain(SEEN);
        parent.page().locator("input[name=answer][value=yes]").check();
        parent.picture("expert-question-phone");
        parent.page().locator("main form button[type=submit]").click();
        assertThat(parent.text()).contains("U koos ja");
    }

    private static void takeBack(Browser.Visitor parent, String text) {
        parent.open(question(text)).unfold("Mijn ja intrekken").press("Ja, intrekken");
        assertThat(parent.text()).contains("u zei nee");
    }

    private static String question(String text) {
        return text.replace("/externe-overleggen", "/toestemming/vragen");
    }

    private DemoPeople.Outsider outsider() {
        return demo.population().outsiders().stream()
                .filter(outsider -> outsider.id().equals(demo.person("deskundige")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Upholds(EXPERTS_AFTER_CONSENT)
    void a_question_that_names_a_pupil_does_not_go_and_one_without_is_answered() {
        DemoPupils.Pupil child = Classroom.of(demo, "leerkracht2").child(4);
        try (Browser.Visitor ib = Window.DESK.of(demo, "ib");
                Browser.Visitor expert = Window.DESK.of(demo, "deskundige")) {
            Page page = ib.page();
            ib.open("/externe-overleggen").axe().light().picture("expert-cases");
            ib.picture("expert-cases-dark", ColorScheme.DARK);
            ib.click("Vraag zonder leerling stellen");
            page.locator("#expert").selectOption(demo.person("deskundige").toString());
            page.locator("#text").fill("Hoe help ik " + child.name().full() + "?");
            page.locator("#until").fill(demo.clock().today().plusDays(7).toString());
            ib.press("Vraag versturen");
            assertThat(ib.text()).contains("de naam van een leerling van de school");
            ib.axe().picture("expert-ask-named");
            page.locator("#text").fill("Hoe helpt u met het plezier in schrijven?");
            ib.press("Vraag versturen");
            assertThat(ib.text()).contains("wacht op antwoord");
            String question = page.url().replaceFirst(".*(?=/anonieme-vragen/)", "");

            expert.open(question.replace("/anonieme-vragen", "/deskundige/vragen"));
            expert.page().locator("#answer").fill("Begin met een strip.");
            expert.axe().picture("expert-answer");
            expert.press("Antwoord versturen");
            ib.open(question);
            assertThat(ib.text()).contains("Begin met een strip.");
            ib.axe().picture("expert-question");
            ib.open("/deskundigen").axe().picture("expert-register");
            ib.click("Deskundige toevoegen").press("Bewaren");
            assertThat(ib.text()).contains("Kies een vak");
            ib.axe().picture("expert-register-wrong");
        }
    }
}
