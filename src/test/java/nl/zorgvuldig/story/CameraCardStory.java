package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A teacher with the camera in her hand looks who may be in the picture. At its end the parent
/// agrees again.
class CameraCardStory {
    private static final String WEBSITE = "De website van de school";
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    private final DemoProgram demo = DemoProgram.running();
    private final DemoPupils.Pupil child = child();

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, PROMOTION_AFTER_CONSENT})
    void a_withdrawal_changes_the_card_as_soon_as_somebody_looks_at_it() {
        Window window = Window.PHONE;
        try (Browser.Visitor noor = window.of(demo, "leerkracht");
                Browser.Visitor parent = window.of(demo, "ouder")) {
            noor.page().clock().install();
            open(noor);
            assertThat(noor.text())
                    .contains("dinsdag 24 november 2026", "Geldig tot middernacht")
                    .doesNotContain("meningsverschil", "ingetrokken");
            noor.axe().picture(window.picture("camera"));
            noor.picture(window.picture("camera-dark"), ColorScheme.DARK);
            assertThat(website(noor)).contains("✓");
            String address = noor.page().url();

            answer(parent, "no");
            noor.page().clock().fastForward("00:20");
            noor.page().evaluate("dispatchEvent(new Event('focus'))");
            row(noor).locator("td[data-label='" + WEBSITE + "'] .tag--no").waitFor();
            assertThat(website(noor)).contains("✕");
            assertThat(noor.page().url()).isEqualTo(address);

            answer(parent, "yes");
            assertThat(website(noor.open(address))).contains("✓");
        }
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void after_midnight_the_card_is_not_shown_until_it_is_loaded_again() {
        Window window = Window.PHONE;
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.page().clock().install();
            open(noor);
            assertThat(noor.page().locator("#kaart").isVisible()).isTrue();
            noor.page().clock().fastForward("24:00:00");
            noor.page().getByText("Deze kaart geldt niet meer").waitFor();
            assertThat(noor.page().locator("#kaart").isVisible()).isFalse();
            noor.axe().picture(window.picture("camera-over"));
            noor.click("Kaart opnieuw laden");
            assertThat(noor.page().locator("#kaart").isVisible()).isTrue();
        }
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void on_paper_the_card_is_one_sheet_without_reasons() {
        Window window = Window.DESK;
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            open(noor);
            noor.light();
            noor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(noor.text())
                    .contains(
                            "Deze kaart geldt alleen op 24 november 2026.",
                            child.name().full())
                    .doesNotContain("antwoord");
            byte[] sheets = noor.page()
                    .pdf(new Page.PdfOptions()
                            .setPreferCSSPageSize(true)
                            .setPath(Path.of("target", "pictures", window.picture("camera") + ".pdf")));
            assertThat(SHEET.matcher(new String(sheets, StandardCharsets.ISO_8859_1))
                            .results())
                    .hasSize(1);
        }
    }

    private void open(Browser.Visitor noor) {
        noor.open("/groepen/" + Classroom.of(demo, "leerkracht").group().id()).click("Camerakaart");
    }

    private Locator row(Browser.Visitor noor) {
        return noor.page()
                .locator("#kaart tbody tr")
                .filter(new Locator.FilterOptions().setHasText(child.name().full()));
    }

    private String website(Browser.Visitor noor) {
        return row(noor).locator("td[data-label='" + WEBSITE + "']").innerText();
    }

    private void answer(Browser.Visitor parent, String choice) {
        parent.open("/toestemming");
        parent.page()
                .locator("input[name='answer." + child.id() + ".website'][value='" + choice + "']")
                .check();
        parent.press("Nakijken").press("Versturen");
        assertThat(parent.text()).contains("Uw antwoorden zijn bewaard.");
    }

    private DemoPupils.Pupil child() {
        return demo.population().pupils().stream()
                .filter(pupil -> pupil.id().equals(demo.pupil(LandmarkPupil.OF_SEPARATED_PARENTS)))
                .findFirst()
                .orElseThrow();
    }
}
