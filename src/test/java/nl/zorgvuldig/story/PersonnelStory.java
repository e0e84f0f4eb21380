package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The personnel office puts an entry and a document in a teacher's dossier; the teacher reads
/// them, says how she sees it, and sees who looked; the head of her school is refused.
class PersonnelStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    void the_office_writes_the_teacher_reads_and_answers_and_the_head_is_refused() {
        Window window = Window.DESK;
        String dossier = "/personeelsdossiers/" + demo.person("leerkracht2");
        try (Browser.Visitor office = window.of(demo, "personeel");
                Browser.Visitor yusuf = Window.PHONE.of(demo, "leerkracht2");
                Browser.Visitor head = window.of(demo, "directeur")) {
            office.open("/personeelsdossiers");
            office.axe().light().picture(window.picture("personnel-list"));
            office.page().getByLabel("Naam van de medewerker").fill("demir");
            office.press("Zoek");
            office.page().locator("main a[href='" + dossier + "']").first().click();
            add(office, window);
            Page page = office.page();
            page.locator("#file")
                    .setInputFiles(new FilePayload("brief.pdf", "application/pdf", SampleDocuments.pdf(1)));
            page.getByLabel("Beoordeling", new Page.GetByLabelOptions().setExact(false))
                    .first()
                    .check();
            office.press("Toevoegen");
            assertThat(office.text()).contains("Document openen (1 bladzijde)");
            office.axe().picture(window.picture("personnel-file"));
            office.picture(window.picture("personnel-file-dark"), ColorScheme.DARK);

            yusuf.open("/mijn-personeelsdossier");
            assertThat(yusuf.why()).contains("uw eigen dossier");
            assertThat(yusuf.text()).contains("Een dag per week verlof.");
            yusuf.axe().light().picture(window.picture("personnel-own"));
            yusuf.click("Document openen (1 bladzijde)");
            yusuf.page().waitForFunction("() => document.querySelector('.paper').naturalWidth > 0");
            yusuf.axe().picture(window.picture("personnel-document"));
            yusuf.open("/mijn-personeelsdossier").click("Uw zienswijze geven");
            yusuf.press("Zienswijze toevoegen");
            assertThat(yusuf.text()).contains("Vul dit in.");
            yusuf.page().locator("#view").fill("Ik vroeg twee dagen.");
            yusuf.axe().picture(window.picture("personnel-view"));
            yusuf.press("Zienswijze toevoegen");
            assertThat(yusuf.text()).contains("Zienswijze van de medewerker", "twee dagen");
            head.open(dossier);
            assertThat(head.unfold("Waarom niet?").text()).contains("C14", "U bent directeur.", "Personeelszaken");
            assertThat(head.text()).doesNotContain("Een dag per week");
            head.axe().picture(window.picture("personnel-refused"));
            yusuf.click("Wie keek in uw dossier?");
            assertThat(yusuf.lines())
                    .anySatisfy(line -> assertThat(line).contains("Chantal Sedney", "personeelsdossier"));
            assertThat(yusuf.text()).contains("geweigerd").doesNotContain("Sietske");
            yusuf.axe().picture(window.picture("personnel-looked"));
        }
    }

    private void add(Browser.Visitor office, Window window) {
        Page page = office.page();
        if (page.locator("#from").count() > 0
                && page.locator("#from").inputValue().isEmpty()) {
            page.locator("#from").fill("2019-08-01");
            office.press("Dienstverband bewaren");
        }
        office.click("Iets toevoegen");
        office.press("Toevoegen");
        assertThat(office.text()).contains("Kies wat het is.");
        office.axe().picture(window.picture("personnel-filing"));
        page.getByLabel("Verlof", new Page.GetByLabelOptions().setExact(false))
                .first()
                .check();
        page.locator("#text").fill("Een dag per week verlof.");
        office.press("Toevoegen");
        assertThat(office.text()).contains("Een dag per week verlof.");
        office.click("Iets toevoegen");
    }

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void a_file_is_shown_and_taken_over_and_an_applicant_is_written_down() {
        Window window = Window.DESK;
        DemoPeople.Employee employee = demo.population().employees().get(40);
        String file = "personeelsnummer;in dienst;functie;schaal\n"
                + employee.key()
                + ";1-8-2020;leerkracht;LB\nX999;1-8-2020;leerkracht;LB\n";
        try (Browser.Visitor office = window.of(demo, "personeel")) {
            office.open("/personeelsimport").axe().picture(window.picture("personnel-import"));
            office.page()
                    .locator("#file")
                    .setInputFiles(
                            new FilePayload("aanstellingen.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            office.press("Laat zien wat het verandert");
            assertThat(office.text()).contains(employee.name().full(), "Regel 3:");
            office.axe().picture(window.picture("personnel-preview"));
            office.press("Alles overnemen");
            assertThat(office.text()).contains("1 aanstelling overgenomen");
            office.axe();
            office.open("/sollicitanten");
            office.page().locator("#name").fill("Amber Verhaar");
            office.page().locator("#vacancy").fill("Conciërge");
            office.press("Opschrijven");
            assertThat(office.text()).contains("Amber Verhaar", "procedure loopt", "te bewaren tot");
            office.axe().light().picture(window.picture("personnel-applicants"));
        }
    }
}
