package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A head prints letters for parents without e-mail, and such a parent answers with the code.
@Upholds(Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
class LetterStory {
    private static final Pattern CODE = Pattern.compile("(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-Z]{4}");
    private final DemoProgram demo = DemoProgram.running();

    @BeforeEach
    void theRoundIsGoneOver() {
        demo.parts(RecurringJob.class).stream()
                .filter(job -> job.name().equals("consent-rounds"))
                .forEach(job -> job.run().run());
    }

    @Test
    void a_head_prints_and_a_parent_answers_with_the_code_of_the_letter() throws IOException {
        Window window = Window.PHONE;
        try (Browser.Visitor head = window.of(demo, "directeur");
                Browser.Visitor parent = window.fresh(demo)) {
            toLetters(head);
            head.axe().light().picture(window.picture("letters"));
            String code = print(head, window);

            answer(parent, code, window);

            toLetters(head);
            assertThat(head.lines()).anyMatch(line -> line.contains("beantwoord"));
            head.axe().picture(window.picture("letters-answered"));
        }
    }

    private static void toLetters(Browser.Visitor head) {
        head.open("/rondes");
        head.page().locator("main .rows a", loopt()).first().click();
        head.click("Brieven voor ouders zonder e-mailadres");
        assertThat(head.heading()).isEqualTo("Brieven voor ouders zonder e-mailadres");
    }

    /// All letters, and then one of them anew, whose code it gives.
    private static String print(Browser.Visitor head, Window window) throws IOException {
        Locator all = head.page().locator("form:has(input[value=fresh]) button");
        if (all.count() > 0) {
            assertThat(text(head.page().waitForDownload(all::click))).containsPattern(CODE);
            toLetters(head);
            head.axe().picture(window.picture("letters-printed"));
        }
        Locator locator =
                head.page().locator("form:has(input[value=one]) button").first();
        Matcher code = CODE.matcher(text(head.page().waitForDownload(locator::click)));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static void answer(Browser.Visitor parent, String code, Window window) {
        parent.open("/antwoord#" + code);
        assertThat(parent.page().inputValue("#code")).isEqualTo(code);
        assertThat(parent.page().url()).endsWith("/antwoord");
        parent.axe().light().picture(window.picture("letter-code"));
        parent.press("Verder");
        assertThat(parent.heading()).startsWith("Toestemming voor");
        assertThat(parent.page().locator("main input:checked").count()).isZero();
        assertThat(parent.groups())
                .hasSize(parent.page().locator("main [role=radiogroup]").count())
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates();
        parent.axe().light().picture(window.picture("letter-questions"));
        parent.picture(window.picture("letter-questions-dark"), ColorScheme.DARK);
        parent.press("Bewaren");
        assertThat(parent.text()).contains("Kies bij ten minste één vraag");
        parent.axe().picture(window.picture("letter-nothing"));

        assertThat(parent.page().locator("main .question").count()).isGreaterThan(1);
        parent.page().locator("input[value=no]").first().check();
        parent.page().locator("input[value=no]").first().press("Enter");
        parent.page().waitForURL("**/antwoord/bewaard?nog");
        assertThat(parent.text()).contains("Er zijn nog vragen open");
        parent.axe().picture(window.picture("letter-left"));
        parent.click("Verder met de andere vragen");
        parent.page()
                .locator("#code")
                .fill(code.toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
        parent.press("Verder");
        parent.page().locator("input[value=no]").first().check();
        parent.press("English");
        assertThat(parent.heading()).startsWith("Consent for");
        assertThat(parent.page().locator("input[value=no]").first().isChecked()).isTrue();
        parent.page().goBack();
        assertThat(parent.page().url()).endsWith("/antwoord/vragen");
        assertThat(parent.heading()).startsWith("Consent for");
        parent.press("Nederlands");
        for (Locator yes : parent.page().locator("input[value=yes]").all()) {
            yes.check();
        }
        parent.press("Bewaren");
        assertThat(parent.text()).contains("U hebt alles beantwoord");
        parent.axe().picture(window.picture("letter-saved"));

        parent.open("/antwoord#" + code);
        parent.press("Verder");
        assertThat(parent.heading()).isEqualTo("Met deze code is al geantwoord");
        parent.axe().picture(window.picture("letter-used"));
        parent.open("/antwoord");
        parent.page().locator("#code").fill(code.substring(0, 22));
        parent.press("Verder");
        parent.axe().picture(window.picture("letter-wrong"));
    }

    private static String text(Download file) throws IOException {
        assertThat(file.suggestedFilename()).matches("brieven-\\d{4}-\\d{4}\\.pdf");
        try (InputStream pdf = file.createReadStream();
                PDDocument document = Loader.loadPDF(pdf.readAllBytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static com.microsoft.playwright.Page.LocatorOptions loopt() {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText("loopt");
    }
}
