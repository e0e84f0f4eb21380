package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A parent asks to have something corrected and follows it; the head looks who asks, decides and
/// writes down what was done. Each other kind goes the same way, or to the pages it has.
class RightsStory {
    private final DemoProgram demo = DemoProgram.running();

    private Families.Family family(int place) {
        return new Families(demo.population()).atSchoolOf("directeur2", place);
    }

    @Test
    @Upholds({WHERE_TO_TURN, OTHER_FILES_WITH_DIRECTION})
    void a_parent_asks_and_reads_the_decision_with_where_to_turn() {
        Families.Family family = family(48);
        String child = family.children().getFirst().name().full();
        Window window = Window.PHONE;
        try (Browser.Visitor parent = window.fresh(demo);
                Browser.Visitor head = Window.DESK.of(demo, "directeur2")) {
            Mailbox.signIn(parent, family.first().email().orElseThrow());
            parent.open("/mijn-rechten");
            parent.axe().light().picture(window.picture("rights-own"));
            parent.click("Iets vragen over " + child);
            parent.press("Vraag versturen");
            assertThat(parent.text()).contains("Kies wat u vraagt.");
            parent.axe().picture(window.picture("rights-ask-mistakes"));
            check(parent, "Iets laten verbeteren");
            parent.page().locator("#words").fill("Wij waren wél bij het gesprek in september.");
            parent.axe().light().picture(window.picture("rights-ask"));
            parent.press("Vraag versturen");
            assertThat(parent.text()).contains("gevraagd", "uiterlijk 24 december 2026");
            parent.axe().picture(window.picture("rights-asked"));

            head.open("/verzoeken");
            assertThat(head.text()).contains(child, "nog 30 dagen");
            head.axe().light().picture(Window.DESK.picture("rights-requests"));
            head.click(child + ": Iets laten verbeteren");
            head.axe().picture(Window.DESK.picture("rights-request"));
            head.press("Vastleggen");
            assertThat(head.text()).contains("Kies hoe u weet wie het is.");
            check(head, "Aangemeld met een account");
            head.press("Vastleggen");
            head.page().getByText("Meer tijd nemen").first().click();
            head.page().locator("#delay").fill("De leerkracht is met verlof.");
            head.axe().picture(Window.DESK.picture("rights-decide"));
            head.press("Meer tijd nemen en vertellen");
            assertThat(head.text()).contains("24 februari 2027");
            check(head, "Een deel doen");
            head.press("Besluit vastleggen");
            assertThat(head.text()).contains("Kies op welke grond u iets niet doet.");
            head.axe().light().picture(Window.DESK.picture("rights-decide-mistakes"));
            head.page().locator("#ground").selectOption("professional_opinion");
            head.page()
                    .locator("#reason")
                    .first()
                    .fill("De datum verbeteren wij. Wat de leerkracht zag, blijft staan.");
            head.press("Besluit vastleggen");
            assertThat(head.text()).contains("Wat is er gedaan?");
            head.axe().light().picture(Window.DESK.picture("rights-carry-out"));
            head.picture(Window.DESK.picture("rights-carry-out-dark"), ColorScheme.DARK);
            head.page().locator("#words").fill("De datum van het gesprek is verbeterd.");
            head.press("Vastleggen dat het klaar is");
            assertThat(head.text()).contains("Wij hebben verbeterd");

            parent.page().reload();
            assertThat(parent.text())
                    .contains(
                            "wij doen een deel",
                            "De datum van het gesprek is verbeterd.",
                            "Autoriteit Persoonsgegevens",
                            "Brief ophalen (PDF)");
            parent.axe().light().picture(window.picture("rights-answered"));
            parent.picture(window.picture("rights-answered-dark"), ColorScheme.DARK);
        }
    }

    @Test
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    void what_stands_still_is_freed_after_it_was_told() {
        Families.Family family = family(49);
        String child = family.children().getFirst().name().full();
        try (Browser.Visitor parent = Window.PHONE.fresh(demo);
                Browser.Visitor head = Window.DESK.of(demo, "directeur2")) {
            ask(parent, family, child, "Gegevens laten stilstaan");
            head.open("/verzoeken").click(child + ": Gegevens laten stilstaan");
            check(head, "Teruggebeld");
            head.press("Vastleggen");
            check(head, "Doen wat wordt gevraagd");
            head.page().locator("#reason").first().fill("Wij zoeken het eerst uit.");
            head.press("Besluit vastleggen");
            assertThat(head.text()).contains("Kies wat er stilstaat.");
            check(head, "Deze stukken");
            head.page().locator("input[name=piece]").first().check();
            head.axe().light().picture(Window.DESK.picture("rights-scope"));
            head.press("Besluit vastleggen");
            assertThat(head.text()).contains("staat stil", "Weer vrijgeven");
            head.axe().light().picture(Window.DESK.picture("rights-still"));
            head.page().getByText("Naar de gegevens").first().click();
            head.page().locator("text=staat stil").first().waitFor();
            head.axe().picture(Window.DESK.picture("rights-still-dossier"));
            head.page().goBack();
            head.page().locator("#from").fill("2026-11-25");
            head.page().locator("#reason").fill("Het is uitgezocht.");
            head.press("Vrijgeven en vertellen");
            assertThat(head.text()).contains("27 november 2026 of later");
            head.page().locator("#from").fill("2026-11-30");
            head.press("Vrijgeven en vertellen");
            assertThat(head.text()).contains("Vrij vanaf 30 november 2026.");
            head.axe();
            parent.page().reload();
            assertThat(parent.text()).contains("Vrij vanaf 30 november 2026.");
            parent.axe().picture(Window.PHONE.picture("rights-lifted"));
        }
    }

    @Test
    @Upholds(WHERE_TO_TURN)
    void everything_that_is_kept_is_fetched_by_who_asked() {
        Families.Family family = family(53);
        String child = family.children().getFirst().name().full();
        try (Browser.Visitor parent = Window.PHONE.fresh(demo);
                Browser.Visitor head = Window.DESK.of(demo, "directeur2")) {
            ask(parent, family, child, "Alles zien wat is bewaard");
            assertThat(parent.text()).doesNotContain("Overzicht ophalen");
            head.open("/verzoeken").click(child + ": Alles zien wat is bewaard");
            check(head, "Is langs geweest");
            head.press("Vastleggen");
            check(head, "Doen wat wordt gevraagd");
            head.page().locator("#reason").first().fill("U kunt het overzicht ophalen.");
            head.press("Besluit vastleggen");
            assertThat(head.text()).contains("na het aanmelden zelf ophalen");
            head.axe();
            parent.page().reload();
            assertThat(parent.text()).contains("tot en met 24 december 2026", "bij een inzage");
            parent.axe().light().picture(Window.PHONE.picture("rights-overview"));
            Download file = parent.page()
                    .waitForDownload(() ->
                            parent.page().getByText("Overzicht ophalen (zip)").click());
            assertThat(file.suggestedFilename()).isEqualTo("gegevens.zip");
        }
    }

    static void ask(Browser.Visitor parent, Families.Family family, String child, String kind) {
        Mailbox.signIn(parent, family.first().email().orElseThrow());
        parent.open("/mijn-rechten").click("Iets vragen over " + child);
        check(parent, kind);
        parent.page().locator("#words").fill("Het verslag van september.");
        parent.press("Vraag versturen");
    }

    @Test
    @Upholds({WHERE_TO_TURN, STAFF_DATA_FOR_APPOINTMENT_AND_PAY})
    void an_employee_asks_and_a_parent_without_authority_hears_how_the_child_is_doing() {
        try (Browser.Visitor marijke = Window.DESK.of(demo, "ib");
                Browser.Visitor office = Window.DESK.of(demo, "personeel");
                Browser.Visitor apart = Window.PHONE.of(demo, "ouder-zonder-gezag")) {
            marijke.open("/mijn-rechten").axe().picture(Window.DESK.picture("rights-staff"));
            marijke.click("Iets vragen over uw gegevens");
            check(marijke, "Iets laten wissen");
            marijke.page().locator("#words").fill("Mijn oude rekeningnummer.");
            marijke.press("Vraag versturen");
            assertThat(marijke.text()).contains("Mijn oude rekeningnummer.");
            office.open("/verzoeken");
            assertThat(office.text()).contains("Iets laten wissen");
            office.axe().picture(Window.DESK.picture("rights-office"));

            apart.open("/mijn-rechten");
            assertThat(apart.text()).contains("Horen hoe het met het kind gaat");
            apart.axe().picture(Window.PHONE.picture("rights-apart"));
        }
    }

    static void check(Browser.Visitor visitor, String label) {
        visitor.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .check();
    }
}
