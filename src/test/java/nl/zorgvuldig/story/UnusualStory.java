package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.audit.KitProgram;
import nl.zorgvuldig.platform.audit.VerifierProgram.Answer;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The data protection officer looks for what somebody did with one dossier, reviews reading that
/// stands out, and gives an auditor a kit that verifies without us.
@Upholds(CONFIDENTIALITY)
class UnusualStory {
    private static final String NO = "kreeg 12 keer nee";
    private static final String ADDRESS = "/toezicht/logboek/opvallend";

    private final DemoProgram demo = DemoProgram.running();

    @TempDir
    Path folder = Path.of("");

    @Test
    void the_officer_asks_what_was_done_with_one_dossier_and_was_refused() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = Classroom.of(demo, "leerkracht").child(window.of(10));
        demo.signIn("leerkracht").get(Classroom.dossier(child));
        demo.signIn("beheer").get(Classroom.dossier(child));
        try (Browser.Visitor jeroen = window.of(demo, "fg")) {
            jeroen.open("/toezicht/logboek");
            jeroen.page().getByLabel("Dossiernummer").fill("het dossier van Daan");
            jeroen.press("Zoeken");
            assertThat(jeroen.page().locator("#over-mistake").innerText()).contains("Dit is geen dossiernummer.");
            jeroen.axe();
            jeroen.page().getByLabel("Dossiernummer").fill(child.id().toString());
            jeroen.page().getByLabel("Antwoord").first().selectOption("refused");
            jeroen.press("Zoeken");
            String number = "dossier " + child.id().toString().substring(28);
            assertThat(jeroen.lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains(number, "geweigerd"))
                    .anySatisfy(line -> assertThat(line)
                            .contains("Bartosz Nowak")
                            .contains("Alleen begeleiders en het bevoegd gezag"));
            jeroen.axe().light().picture(window.picture("log-of-pupil"));
        }
    }

    @Test
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    void the_officer_reviews_what_stood_out_and_the_head_sees_that_it_was_reviewed() {
        try (Browser.Visitor jeroen = Window.DESK.of(demo, "fg")) {
            jeroen.open("/toezicht").axe();
            jeroen.click("Opvallend inzien");
            assertThat(jeroen.text()).contains("Opvallen is niet fout", "openden binnen een uur");
            assertThat(jeroen.page().content()).doesNotContain("het dossier van ");
            jeroen.axe().light().picture("unusual");
            jeroen.picture("unusual-dark", ColorScheme.DARK);
            standsOut(jeroen).click();
            jeroen.page().waitForURL("**/opvallend/*");
            assertThat(jeroen.why()).contains("functionaris gegevensbescherming");
            jeroen.press("Beoordeling bewaren");
            assertThat(jeroen.page().locator("#note-mistake").innerText()).contains("Schrijf op wat eruit kwam.");
            jeroen.axe();
            jeroen.page()
                    .getByLabel("Wat kwam eruit?")
                    .fill("Nagevraagd: oude lijst gebruikt. Uitgelegd hoe het werkt.");
            jeroen.press("Beoordeling bewaren");
            jeroen.page().getByText("Nagevraagd: oude lijst gebruikt.").waitFor();
            assertThat(jeroen.text()).contains("beoordeeld op", "Jeroen Kuipers");
            jeroen.axe().light().picture("unusual-reviewed");
            jeroen.click("Bekijk de regels in het logboek");
            assertThat(jeroen.lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains("geweigerd"));
        }
        try (Browser.Visitor head = Window.PHONE.of(demo, "directeur2")) {
            head.open(ADDRESS + "?alles=ja");
            assertThat(head.why()).contains("omdat u de dossiers van uw school beheert");
            assertThat(head.text()).contains("beoordeeld op", "het dossier van ");
            head.axe().picture("unusual-head");
            standsOut(head).click();
            head.page().waitForURL("**/opvallend/*");
            assertThat(head.text())
                    .contains("beoordeeld op")
                    .doesNotContain("Nagevraagd", "Aantekeningen", "Wat kwam eruit");
            head.axe().light();
        }
        try (Browser.Visitor elsewhere = Window.DESK.of(demo, "directeur")) {
            elsewhere.open(ADDRESS + "?alles=ja");
            assertThat(elsewhere.text()).doesNotContain(NO);
            elsewhere.axe();
        }
    }

    private static Locator standsOut(Browser.Visitor visitor) {
        return visitor.page()
                .locator("main td a")
                .filter(new Locator.FilterOptions().setHasText(NO))
                .first();
    }

    @Test
    void the_kit_verifies_with_nothing_but_java_and_names_what_was_changed() throws IOException {
        try (Browser.Visitor jeroen = Window.DESK.of(demo, "fg")) {
            jeroen.open("/toezicht/controle");
            String key = jeroen.page().locator("dd code.command").innerText();
            var file = jeroen.page().waitForDownload(() -> jeroen.press("Controlepakket downloaden"));
            Path zip = folder.resolve(file.suggestedFilename());
            file.saveAs(zip);
            jeroen.axe().light().picture("kit");

            Path kit = KitProgram.unpack(zip, folder.resolve("kit"));
            Path program = kit.resolve("Verify.java");
            Answer good = KitProgram.verifyFromSource(program, kit, "--key", key);
            assertThat(good.text()).contains("GOED: niets is veranderd.", "answers.txt");
            assertThat(good.status()).as(good.text()).isZero();

            Path answers = kit.resolve("answers.txt");
            Files.writeString(answers, Files.readString(answers).replaceFirst(" granted ", " refused "));
            Answer bad = KitProgram.verifyFromSource(program, kit, "--key", key);
            assertThat(bad.text()).contains("FOUT / WRONG", "ALTERED_FILE", "    answers.txt");
            assertThat(bad.status()).as(bad.text()).isEqualTo(1);
        }
        try (Browser.Visitor board = Window.DESK.of(demo, "bestuur")) {
            board.open("/toezicht/controle");
            assertThat(board.text()).doesNotContain("Controlepakket");
        }
    }
}
