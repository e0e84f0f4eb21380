package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PdfCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A parent answers, and keeps the proof: one file to read, and one that verifies with a program of
/// one file, as the page says, without the school.
class ReceiptStory {
    private static final String QUESTION = "private_filming";

    private final DemoProgram demo = DemoProgram.running();

    @TempDir
    Path folder;

    @Test
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    void a_parent_keeps_a_receipt_that_can_be_checked_without_the_school() throws IOException, InterruptedException {
        Window window = Window.PHONE;
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", window.of(5));
        DemoPupils.Pupil child = family.children().getFirst();
        try (Browser.Visitor parent = window.fresh(demo)) {
            Mailbox.signIn(parent, family.first().email().orElseThrow()).open("/toestemming");
            String other = answer(parent, child, "no");
            answer(parent, child, "yes");
            parent.axe().light().picture(window.picture("receipts-own"));
            if (window == Window.PHONE) {
                assertThat((Integer) parent.page().evaluate("document.body.scrollHeight"))
                        .isLessThan(4_000);
            }
            demo.part(AuditLog.class).seal(demo.board());

            parent.page().locator("#" + QUESTION + " a[href*='/bewijs/']").click();
            assertThat(parent.heading()).isEqualTo("Bewijs van uw antwoord");
            assertThat(parent.text())
                    .contains(family.first().name().full(), child.name().full(), "zei ja")
                    .contains("Dit antwoord staat sinds", "java Verify.java toestemming.json");
            parent.axe().light().picture(window.picture("receipt"));
            assertThat(parent.page().url()).isNotEqualTo(other);

            PdfCheck.isPdfA(Files.readAllBytes(download(parent, "(pdf)")));
            Path json = download(parent, "(json)");
            download(parent, "(Verify.java)");
            assertThat(verify(json)).startsWith("0 ");
            String text = Files.readString(json);
            Files.writeString(json, text.replace(" granted ", " refused "));
            assertThat(Files.readString(json)).isNotEqualTo(text);
            assertThat(verify(json)).doesNotStartWith("0 ");
        }
    }

    /// @return where the proof of it is
    private static String answer(Browser.Visitor parent, DemoPupils.Pupil child, String said) {
        parent.page()
                .locator("input[name='answer." + child.id() + "." + QUESTION + "'][value='" + said + "']")
                .check();
        parent.press("Nakijken").press("Versturen").open("/toestemming");
        return parent.page().locator("#" + QUESTION + " a[href*='/bewijs/']").getAttribute("href");
    }

    private Path download(Browser.Visitor parent, String words) {
        var file = parent.page()
                .waitForDownload(() -> parent.page().getByText(words).first().click());
        Path there = folder.resolve(file.suggestedFilename());
        file.saveAs(there);
        return there;
    }

    /// As the page says: in the folder in which both files are.
    private String verify(Path json) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "Verify.java",
                        json.getFileName().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return java.waitFor() + " " + said;
    }
}
