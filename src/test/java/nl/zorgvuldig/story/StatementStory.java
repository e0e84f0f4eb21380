package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PdfCheck;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Somebody new reads the statement of confidentiality and signs it before a first dossier opens.
class StatementStory {
    private final DemoProgram demo = DemoProgram.running();
    private final Classroom six = Classroom.of(demo, "leerkracht2");

    /// As on the first day at work.
    private void neverSigned(String handle) {
        demo.superuser("zorgvuldig")
                .sql("delete from conduct.signature where board = :board and person = :person")
                .param("board", demo.board().value())
                .param("person", demo.person(handle).value())
                .update();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void no_dossier_opens_before_the_statement_is_signed() throws IOException {
        Window window = Window.PHONE;
        DemoPupils.Pupil child = six.child(12 + window.of(0));
        neverSigned("leerkracht2");
        try (Browser.Visitor sietske = window.of(demo, "directeur")) {
            sietske.open("/geheimhouding/overzicht").axe().light();
            assertThat(sietske.text()).contains("Yusuf Demir");
            sietske.picture(window.picture("signers"));
        }
        try (Browser.Visitor yusuf = window.of(demo, "leerkracht2")) {
            yusuf.axe().picture(window.picture("today-unsigned"));
            yusuf.open(Classroom.dossier(child));
            assertThat(yusuf.heading()).isEqualTo("Dit kunt u hier niet openen");
            assertThat(yusuf.unfold("Waarom niet?").text())
                    .contains("afspraak C3", "U hebt onze geheimhouding nog niet getekend")
                    .doesNotContain(child.name().family());
            yusuf.axe().picture(window.picture("refused-unsigned"));
            yusuf.open("/").work("/geheimhouding");
            yusuf.press("Tekenen");
            assertThat(yusuf.page().locator("#promise-mistake").innerText())
                    .contains("Kruis aan dat u het gelezen hebt");
            yusuf.axe().picture(window.picture("statement"));
            yusuf.picture(window.picture("statement-dark"), ColorScheme.DARK);
            yusuf.page().getByLabel("Ik heb dit gelezen en houd mij eraan.").check();
            yusuf.press("Tekenen");
            assertThat(yusuf.text()).contains("Versie 1 getekend op 24 november 2026");
            yusuf.axe().picture(window.picture("statement-signed"));
            receipt(yusuf);
            yusuf.open(Classroom.dossier(child));
            assertThat(yusuf.heading()).isEqualTo(child.name().full());
        }
        try (Browser.Visitor sietske = window.of(demo, "directeur")) {
            sietske.open("/geheimhouding/overzicht");
            assertThat(sietske.text()).doesNotContain("Yusuf Demir");
        }
    }

    private static void receipt(Browser.Visitor yusuf) throws IOException {
        Download file = yusuf.page()
                .waitForDownload(() ->
                        yusuf.page().getByText("Bewijs van versie 1").first().click());
        try (InputStream pdf = file.createReadStream()) {
            byte[] bytes = pdf.readAllBytes();
            PdfCheck.isPdfA(bytes);
            try (PDDocument document = Loader.loadPDF(bytes)) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains("Yusuf Demir heeft versie 1", "Dit blijft gelden");
            }
        }
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void only_the_board_lays_down_the_text_and_a_mistake_loses_nothing() {
        Window window = Window.DESK;
        try (Browser.Visitor annelies = window.of(demo, "bestuur")) {
            annelies.open("/geheimhouding/overzicht").axe();
            annelies.click("Een nieuwe tekst vaststellen").axe();
            annelies.picture(window.picture("publish"));
            annelies.page().getByLabel("Geldt vanaf").fill("2020-01-01");
            annelies.press("Vaststellen");
            assertThat(annelies.page().locator("#since-mistake").innerText())
                    .contains("De eerste dag kan niet vóór vandaag liggen");
            assertThat(annelies.page().locator("#dutch").inputValue())
                    .contains("Dit blijft gelden als ik hier niet meer werk.");
            annelies.axe().picture(window.picture("publish-wrong"));
        }
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open("/geheimhouding/overzicht");
            assertThat(noor.heading()).isEqualTo("Dit kunt u hier niet openen");
            assertThat(noor.unfold("Waarom niet?").text()).contains("afspraak C3");
        }
    }
}
