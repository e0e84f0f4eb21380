package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.copies.CopyProduction;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PdfCheck;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A parent asks for a copy on a phone; the head leaves out one piece, has it made and checks it;
/// the parent fetches it once, or receives it on paper; a refusal says why and where to turn.
class CopyStory {
    private final DemoProgram demo = DemoProgram.running();

    @TempDir
    private Path folder;

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION, PARENT_DATA_IN_DOSSIER})
    void a_parent_fetches_the_copy_once() throws IOException {
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", 43);
        try (Browser.Visitor parent = Window.PHONE.fresh(demo);
                Browser.Visitor sietske = Window.DESK.of(demo, "directeur")) {
            ask(parent, family);
            make(sietske, family);
            Path proof = download(sietske, "Kopie openen of afdrukken");
            PdfCheck.isPdfA(Files.readAllBytes(proof));
            sietske.press("Klaarzetten en bericht sturen");
            assertThat(sietske.text()).contains("Staat klaar", "één keer ophalen, tot en met");
            sietske.axe().picture("copy-offered");

            parent.open("/inzage");
            assertThat(parent.text()).contains("De kopie staat voor u klaar.");
            parent.axe().picture("copy-own-ready");
            parent.picture("copy-own-ready-dark", ColorScheme.DARK);
            parent.click("Naar de kopie");
            String address = parent.page().url();
            parent.axe().light().picture("copy-fetch");
            Path copy = download(parent, "Kopie ophalen");
            assertThat(Files.readAllBytes(copy)).isEqualTo(Files.readAllBytes(proof));
            assertThat(text(copy))
                    .contains(family.first().name().full(), "Dat gaat over een ander kind.")
                    .doesNotContain(family.second().phone());

            parent.page().navigate(address);
            assertThat(parent.text()).contains("al opgehaald. De link werkt maar één keer.");
            parent.axe().picture("copy-fetched");
            parent.open("/inzage");
            assertThat(parent.text()).contains("Opgehaald", "U hebt de kopie opgehaald.");
            sietske.page().reload();
            assertThat(sietske.text()).contains("Laat de kopie opnieuw maken");
            sietske.axe().picture("copy-anew");
        }
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    void a_parent_receives_the_copy_on_paper_and_signs_for_it() throws IOException {
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", 44);
        try (Browser.Visitor parent = Window.DESK.fresh(demo);
                Browser.Visitor sietske = Window.PHONE.of(demo, "directeur")) {
            ask(parent, family);
            make(sietske, family);
            Path receipt = download(sietske, "ontvangstbewijs (pdf)");
            PdfCheck.isPdfA(Files.readAllBytes(receipt));
            assertThat(text(receipt))
                    .contains("Ontvangstbewijs", family.first().name().full());
            sietske.press("Vastleggen");
            sietske.axe().picture("copy-give-mistakes");
            sietske.page().locator("#on").fill("2026-11-24");
            sietske.page().locator("#signed").check();
            sietske.press("Vastleggen");
            assertThat(sietske.text()).contains("heeft de kopie op papier gekregen op 24 november");
            sietske.axe().picture("copy-given");
            parent.open("/inzage");
            assertThat(parent.text()).contains("U hebt de kopie op papier gekregen.");
            parent.axe().picture("copy-own-given");
        }
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, WHERE_TO_TURN})
    void a_refusal_has_a_ground_and_says_where_to_turn() {
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", 45);
        try (Browser.Visitor parent = Window.PHONE.fresh(demo);
                Browser.Visitor sietske = Window.DESK.of(demo, "directeur")) {
            ask(parent, family);
            open(sietske, family);
            sietske.page().getByText("De kopie weigeren").click();
            sietske.press("Weigeren");
            assertThat(sietske.text()).contains("Kies de grond.", "Schrijf kort op waarom.");
            sietske.page().locator("#ground").selectOption("identity");
            sietske.page().locator("#reason").fill("Kom langs, dan kijken we wie u bent.");
            sietske.axe().picture("copy-refuse");
            sietske.press("Weigeren");
            assertThat(sietske.text()).contains("Geweigerd", "Het is niet zeker wie er vraagt");

            parent.open("/inzage");
            assertThat(parent.text())
                    .contains("De directie heeft nee gezegd", "Het is niet zeker wie er vraagt")
                    .contains("Kom langs, dan", "Autoriteit Persoonsgegevens");
            parent.axe().picture("copy-own-refused");
        }
    }

    private static void ask(Browser.Visitor parent, Families.Family family) {
        Mailbox.signIn(parent, family.first().email().orElseThrow());
        parent.open("/inzage");
        parent.axe().picture("copy-own");
        parent.click("Een kopie vragen");
        parent.axe().light().picture("copy-ask");
        parent.press("Kopie vragen");
        assertThat(parent.text()).contains("Kopie", "Gevraagd", "geeft u de kopie uiterlijk");
        parent.axe().picture("copy-own-asked");
    }

    private static void open(Browser.Visitor head, Families.Family family) {
        head.open("/inzage-verzoeken");
        head.axe().picture("copy-requests");
        head.click(family.children().getFirst().name().full());
    }

    private void make(Browser.Visitor head, Families.Family family) {
        open(head, family);
        head.axe().light().picture("copy-request");
        head.picture("copy-request-dark", ColorScheme.DARK);
        head.click("Stukken voorbereiden");
        head.axe().picture("copy-pieces");
        head.page().locator(".pick__what a").first().click();
        head.page().getByLabel("Niet laten zien").check();
        head.page().locator("#ground").selectOption("other_child");
        head.axe().picture("copy-piece");
        head.press("Bewaren");
        head.click(family.children().getFirst().name().full());
        head.press("Kopie laten maken");
        assertThat(head.text()).contains("Schrijf kort op waarom.");
        head.axe().picture("copy-order-mistakes");
        head.page().locator("#words").fill("Dat gaat over een ander kind.");
        head.press("Kopie laten maken");
        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> demo.part(CopyProduction.class).go());
        // the job may be making it at this very moment
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            head.page().reload();
            return head.text().contains("Kopie openen of afdrukken");
        });
        head.axe().light().picture("copy-made");
    }

    private Path download(Browser.Visitor who, String words) {
        var file = who.page()
                .waitForDownload(() ->
                        who.page().locator("main").getByText(words).first().click());
        Path there = folder.resolve(UUID.randomUUID() + "-" + file.suggestedFilename());
        file.saveAs(there);
        return there;
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
