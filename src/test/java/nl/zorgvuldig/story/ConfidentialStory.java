package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What the support coordinator writes in confidence does not exist for the teacher, until the head
/// decides otherwise; and in a long timeline one finds what one looks for.
class ConfidentialStory {
    /// Without documents, which other stories add.
    private static final String ENTRIES = ".note";

    private static final String TEXT = "Advies gevraagd bij Veilig Thuis.";

    private final DemoProgram demo = DemoProgram.running();
    private final Classroom five = Classroom.of(demo, "leerkracht");

    @Test
    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY, OTHER_FILES_WITH_DIRECTION})
    void what_is_confidential_is_not_there_for_the_teacher_until_the_head_lowers_it() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(18));
        String entry;
        try (Browser.Visitor marijke = window.of(demo, "ib")) {
            marijke.open(Classroom.dossier(child)).click("Schrijf in het dossier");
            write(marijke, "Incident", TEXT);
            marijke.page().getByLabel("Dit is vertrouwelijk").check();
            marijke.axe().light().picture(window.picture("confidential-write"));
            marijke.press("In het dossier zetten");
            Locator written = entry(marijke);
            assertThat(written.innerText()).contains("Vertrouwelijk", TEXT);
            entry = written.getAttribute("id");
            assertThat(written.textContent()).doesNotContain("opheffen");
            marijke.axe().light().picture(window.picture("confidential-dossier"));
        }
        String history = Classroom.dossier(child) + "/" + entry + "/geschiedenis";
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open(Classroom.dossier(child));
            assertThat(noor.page().content()).doesNotContain("Veilig Thuis", entry);
            noor.axe().picture(window.picture("confidential-unseen"));
            noor.open(history);
            assertThat(noor.page().content()).doesNotContain("Veilig Thuis");
            assertThat(noor.heading()).isEqualTo("Deze bladzijde is er niet");
            noor.open(Classroom.dossier(child) + "/nieuw");
            assertThat(noor.text()).contains("ga naar de intern begeleider");
            noor.axe().picture(window.picture("confidential-turn"));
        }
        try (Browser.Visitor sietske = window.of(demo, "directeur")) {
            sietske.open(Classroom.dossier(child));
            Classroom.more(entry(sietske))
                    .getByText("Vertrouwelijkheid opheffen")
                    .click();
            sietske.press("Vertrouwelijkheid opheffen");
            assertThat(sietske.page().locator("#reason-mistake").innerText()).contains("waarom");
            sietske.axe().picture(window.picture("confidential-lower"));
            sietske.picture(window.picture("confidential-lower-dark"), ColorScheme.DARK);
            sietske.page().getByLabel("Waarom?").fill("Het bleek iets van school te zijn.");
            sietske.press("Vertrouwelijkheid opheffen");
            assertThat(entry(sietske).innerText()).contains(TEXT);
            assertThat(Classroom.more(entry(sietske)).innerText()).contains("Vertrouwelijk maken");
            sietske.open(history);
            assertThat(sietske.text()).contains("Vertrouwelijk gemaakt door", "Het bleek iets van school te zijn.");
            sietske.axe().light().picture(window.picture("confidential-history"));
        }
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open(Classroom.dossier(child));
            assertThat(entry(noor).innerText()).contains(TEXT);
            noor.open(history);
            assertThat(noor.text()).contains(TEXT).doesNotContain("iets van school");
            noor.axe();
        }
        try (Browser.Visitor jeroen = window.of(demo, "fg")) {
            jeroen.open("/toezicht");
            jeroen.page().getByLabel("Dossiernummer").fill(child.id().toString());
            jeroen.press("Logboek openen");
            assertThat(jeroen.lines())
                    .anySatisfy(line -> assertThat(line).contains("hief de vertrouwelijkheid van een"));
        }
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void in_a_timeline_one_finds_by_word_kind_and_day_and_no_word_of_it_is_in_the_address() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(18));
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            for (String kind : new String[] {"Observatie", "Afspraak"}) {
                noor.open(Classroom.dossier(child) + "/nieuw");
                write(noor, kind, kind + ": de goudvis is van iedereen.");
                noor.press("In het dossier zetten");
            }
            assertThat(noor.page().getByLabel("Woorden in de tekst").isVisible())
                    .isFalse();
            noor.page().getByText("Zoeken in de tijdlijn").click();
            noor.page().getByLabel("Woorden in de tekst").fill("IEDEREEN goudvis");
            noor.press("Zoeken");
            PlaywrightAssertions.assertThat(noor.page().locator(ENTRIES)).hasCount(2);
            assertThat(noor.page().url()).endsWith(Classroom.dossier(child) + "?gezocht");
            noor.page().getByLabel("Soort").selectOption("agreement");
            noor.press("Zoeken");
            PlaywrightAssertions.assertThat(noor.page().locator(ENTRIES)).hasCount(1);
            assertThat(noor.page().locator("[role=status]").innerText()).startsWith("1 van ");
            noor.axe().light().picture(window.picture("look-found"));
            noor.picture(window.picture("look-found-dark"), ColorScheme.DARK);

            noor.page().getByLabel("Vanaf").fill("2026-11-25");
            noor.press("Zoeken");
            assertThat(noor.text()).contains("past hierbij");
            noor.page().getByLabel("Tot en met").fill("2026-11-20");
            noor.press("Zoeken");
            assertThat(noor.page().locator("#until-mistake").innerText()).contains("Draai ze om");
            noor.axe().picture(window.picture("look-wrong"));
            noor.click("Alles tonen");
            assertThat(noor.page().locator(ENTRIES).count()).isGreaterThanOrEqualTo(2);
        }
    }

    private static void write(Browser.Visitor who, String kind, String text) {
        who.page()
                .locator(".choice")
                .filter(new Locator.FilterOptions().setHasText(kind))
                .locator("input[type=radio]")
                .check();
        who.page().getByLabel("Wat wilt u opschrijven?").fill(text);
        if (kind.equals("Afspraak")) {
            who.page().getByLabel("Uiterlijk klaar op").fill("2026-12-01");
        }
    }

    private static Locator entry(Browser.Visitor who) {
        return who.page().locator(ENTRIES).filter(new Locator.FilterOptions().setHasText(TEXT));
    }
}
