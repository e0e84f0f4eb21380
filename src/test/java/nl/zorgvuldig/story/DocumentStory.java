package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A paper and a photo go into a dossier and are read there; who may not is told why, and the
/// officer sees who looked.
class DocumentStory {
    private final DemoProgram demo = DemoProgram.running();
    private final Classroom five = Classroom.of(demo, "leerkracht");

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    void a_teacher_adds_a_photo_and_a_report_and_reads_them_and_another_is_refused() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(12));
        String document;
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open(Classroom.dossier(child)).click("Document toevoegen");
            assertThat(noor.why()).contains("omdat u groep");
            noor.axe().light().picture(window.picture("document-add"));
            noor.press("In het dossier zetten");
            assertThat(noor.page().locator("[role=alert] li").count()).isEqualTo(3);
            noor.axe().picture(window.picture("document-add-empty"));

            add(noor, child, "Bladzijde uit het schrift", photo());
            add(noor, child, "Verslag van de logopedist", report());
            List<String> lines = noor.page().locator(".paper-line").allInnerTexts();
            assertThat(lines).hasSize(2);
            assertThat(lines.getFirst())
                    .contains("Verslag van de logopedist", "PDF, 5 bladzijden", "Noor van den Berg");
            noor.page()
                    .waitForFunction(
                            "() => [...document.querySelectorAll('img.paper-line__small')].filter(one => one.naturalWidth > 0).length === 2");
            noor.axe().light().picture(window.picture("dossier-documents"));
            noor.picture(window.picture("dossier-documents-dark"), ColorScheme.DARK);

            noor.click("Verslag van de logopedist");
            assertThat(noor.heading()).isEqualTo("Verslag van de logopedist");
            assertThat(noor.why()).contains("omdat u groep");
            document = noor.page().url().replaceFirst(".*(?=/leerlingen/)", "");
            Locator pages = noor.page().locator("img.paper");
            assertThat(pages.count()).isEqualTo(5);
            for (Locator page : pages.all()) {
                page.scrollIntoViewIfNeeded();
            }
            noor.page()
                    .waitForFunction(
                            "() => [...document.querySelectorAll('img.paper')].every(one => one.complete && one.naturalWidth > 0)");
            assertThat(drawn(pages)).isEqualTo(5);
            assertThat(pages.nth(1).getAttribute("alt")).isEqualTo("Bladzijde 2 van 5");
            noor.axe().picture(window.picture("document"));
        }
        try (Browser.Visitor other = window.of(demo, "leerkracht2")) {
            other.open(document);
            assertThat(other.text()).contains("U begeleidt deze leerling niet");
            assertThat(other.page().content()).contains("/beleid/C4").doesNotContain("Verslag van de logopedist");
            other.axe().picture(window.picture("document-refused"));
        }
        try (Browser.Visitor jeroen = window.of(demo, "fg")) {
            jeroen.open("/toezicht");
            jeroen.page().getByLabel("Dossiernummer").fill(child.id().toString());
            jeroen.press("Logboek openen");
            assertThat(jeroen.lines())
                    .anySatisfy(line -> assertThat(line)
                            .contains("Noor van den Berg", "document openen")
                            .contains("toegestaan", "C4 begeleidt groep"))
                    .anySatisfy(line -> assertThat(line).contains("document openen", "geweigerd"))
                    .anySatisfy(line -> assertThat(line).contains("zette een document in het dossier"));
            assertThat(jeroen.lines().stream().filter(line -> line.contains("document openen")))
                    .hasSize(2);
            jeroen.axe().picture(window.picture("document-log"));
        }
    }

    @Test
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    void the_head_withdraws_what_should_not_be_there_and_everybody_reads_that_it_was() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(14));
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            add(noor, child, "Toets van een ander", report());
        }
        try (Browser.Visitor head = window.of(demo, "directeur")) {
            head.open(Classroom.dossier(child)).click("Toets van een ander");
            head.click("Document intrekken").axe().light();
            head.picture(window.picture("document-withdraw"));
            head.page().getByLabel("Waarom trekt u het in?").fill("Hoort bij een ander kind.");
            head.press("Intrekken");
            assertThat(head.page().locator(".paper-line").innerText())
                    .contains("Ingetrokken door", "Hoort bij een ander kind.");
            head.axe();
            head.click("Toets van een ander");
            assertThat(head.text()).contains("Alleen u als directie kunt het nog openen.");
            head.axe().picture(window.picture("document-withdrawn"));
        }
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open(Classroom.dossier(child));
            assertThat(noor.page().locator(".paper-line").innerText())
                    .contains("Toets van een ander", "Ingetrokken door");
            assertThat(noor.page().locator(".paper-line a").count()).isZero();
            noor.axe();
        }
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_pdf_with_a_script_is_refused_in_words_and_a_word_document_is_read_as_text() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(16));
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            fill(
                    noor,
                    child,
                    "Formulier",
                    new FilePayload("formulier.pdf", "application/pdf", SampleDocuments.pdfWithScript()));
            assertThat(noor.page().locator("#file-mistake").innerText())
                    .contains("zit een script", "Druk hem af als nieuwe PDF");
            assertThat(noor.page().getByLabel("Wat staat erop?").inputValue()).isEqualTo("Formulier");
            noor.axe().picture(window.picture("document-script"));

            add(
                    noor,
                    child,
                    "Brief van de huisarts",
                    new FilePayload(
                            "brief.docx",
                            "application/octet-stream",
                            SampleDocuments.docx("Geachte school,", "Het gaat goed met haar.")));
            noor.click("Brief van de huisarts");
            assertThat(noor.text()).contains("U ziet alleen de tekst.", "Het gaat goed met haar.");
            noor.axe().light().picture(window.picture("document-text"));
        }
    }

    private static void add(Browser.Visitor noor, DemoPupils.Pupil child, String title, FilePayload file) {
        fill(noor, child, title, file);
        assertThat(noor.heading()).isEqualTo(child.name().full());
    }

    private static void fill(Browser.Visitor noor, DemoPupils.Pupil child, String title, FilePayload file) {
        noor.open(Classroom.dossier(child) + "/documenten/nieuw");
        noor.page().getByLabel("Welk bestand?").setInputFiles(file);
        noor.page().getByLabel("Wat staat erop?").fill(title);
        noor.page()
                .locator(".choice")
                .filter(new Locator.FilterOptions().setHasText("Verslag van onderzoek"))
                .locator("input")
                .check();
        noor.press("In het dossier zetten");
    }

    private static FilePayload photo() {
        return new FilePayload("IMG_0001.jpg", "image/jpeg", SampleDocuments.photo(1600, 1200));
    }

    private static FilePayload report() {
        return new FilePayload("verslag.pdf", "application/pdf", SampleDocuments.pdf(5));
    }

    /// How many pictures the browser could draw.
    private static long drawn(Locator pictures) {
        return pictures.all().stream()
                .filter(locator -> (Integer) locator.evaluate("one => one.naturalWidth") > 0)
                .count();
    }
}
