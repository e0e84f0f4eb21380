package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zorgvuldig.platform.files.SampleVideos;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A teacher asks a colleague to coach her, sees who must be outside the picture, adds a recording;
/// both watch it with their own name across it and write at moments; nobody else sees it; and at
/// the end it is gone.
class LessonStory {
    private static final String PLAYS =
            "() => { const film = document.getElementById('film'); return film.readyState >= 2 && film.videoWidth > 0; }";

    private static final String LARGE =
            "() => document.fullscreenElement === null ? '' : document.fullscreenElement.id";

    private final DemoProgram demo = DemoProgram.running();

    @TempDir
    Path folder;

    @Test
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, RECORDING_AFTER_CONSENT, CONFIDENTIALITY})
    void a_lesson_is_recorded_watched_by_two_and_destroyed() throws Exception {
        Window window = Window.PHONE;
        try (Browser.Visitor noor = window.of(demo, "leerkracht");
                Browser.Visitor coach = window.of(demo, "ib")) {
            noor.open("/lesopnamen").axe().light().picture(window.picture("lessons"));
            String coaching = start(noor, window);
            assertThat(noor.why()).contains("uw eigen begeleiding");
            assertThat(noor.text()).contains("Zet deze kinderen buiten beeld");
            noor.axe().picture(window.picture("lesson-coaching"));
            noor.picture(window.picture("lesson-coaching-dark"), ColorScheme.DARK);

            String lesson = add(noor, window);
            watch(noor, window, lesson);
            coach.open(coaching);
            assertThat(coach.text()).contains("Beter doorvragen").doesNotContain("buiten beeld");
            coach.page().locator("#opnamen a[href^='/lesopnamen/']").first().click();
            coach.page().waitForFunction(PLAYS);
            assertThat(coach.page().locator(".player__who").innerText()).doesNotContain("Noor van den Berg");
            assertThat(coach.page().locator(".moments").innerText()).contains("Hier wacht ik");
            coach.page().locator(".moments__jump").first().focus();
            coach.page().keyboard().press("Enter");
            coach.page().waitForFunction("() => Math.abs(document.getElementById('film').currentTime - 2) < 0.2");
            coach.axe().picture(window.picture("lesson-coach"));

            refused(window, coaching, lesson);
            noor.open(coaching).click("Begeleiding afsluiten");
            noor.axe().picture(window.picture("lesson-end"));
            noor.press("Afsluiten en alles vernietigen");
            noor.axe();
            coach.open(lesson);
            assertThat(coach.text()).contains("Alle opnamen en aantekeningen zijn vernietigd");
            coach.axe().picture(window.picture("lesson-over"));
        }
    }

    private String start(Browser.Visitor noor, Window window) {
        Page page = noor.page();
        noor.click("Begeleiding beginnen");
        noor.press("Begeleiding beginnen");
        assertThat(noor.text()).contains("Kies een collega", "Schrijf op wat u wilt leren");
        noor.axe().picture(window.picture("lesson-start-wrong"));
        page.locator("#coach").selectOption(demo.person("ib").toString());
        page.locator("#aim").fill("Beter doorvragen in de kring.");
        page.locator("#endsOn").fill(demo.clock().today().plusDays(40).toString());
        noor.press("Begeleiding beginnen");
        return noor.page().url().replaceFirst(".*(?=/lesopnamen/)", "");
    }

    private String add(Browser.Visitor noor, Window window) throws Exception {
        Page page = noor.page();
        noor.click("Opname toevoegen");
        noor.axe().picture(window.picture("lesson-add"));
        Path text = Files.writeString(folder.resolve("les.mp4"), "geen video");
        page.locator("#file").setInputFiles(text);
        noor.press("Opname toevoegen");
        page.waitForSelector("#outside-mistake");
        assertThat(noor.text()).contains("Zet een vinkje bij wie niet te zien is");
        noor.axe().picture(window.picture("lesson-add-unseated"));
        page.waitForSelector("#groupAlone-mistake");
        page.locator("input[name=outside]").all().forEach(locator -> locator.check());
        page.locator("#groupAlone").check();
        page.locator("#file").setInputFiles(text);
        noor.press("Opname toevoegen");
        page.waitForSelector("#file-mistake:has-text('geen video die hier past')");
        page.locator("#file").setInputFiles(SampleVideos.mp4(folder, 5));
        noor.press("Opname toevoegen");
        page.waitForSelector("#opnamen");
        noor.axe().picture(window.picture("lesson-waiting"));
        page.waitForCondition(
                () -> page.reload() != null && page.locator("#opnamen .rows a").count() > 0);
        assertThat(noor.text()).contains("Les van 24 november 2026", "0:05 minuten");
        noor.axe().picture(window.picture("lesson-added"));
        return page.locator("#opnamen a[href^='/lesopnamen/']").first().getAttribute("href");
    }

    private static void watch(Browser.Visitor noor, Window window, String lesson) {
        Page page = noor.page();
        noor.open(lesson);
        page.waitForFunction(PLAYS);
        assertThat(page.locator(".player__who").innerText()).contains("Noor van den Berg");
        assertThat(page.evaluate("() => document.getElementById('film').controlsList.value"))
                .asString()
                .contains("nodownload", "nofullscreen");
        assertThat(page.evaluate("() => document.getElementById('film').disablePictureInPicture"))
                .isEqualTo(true);
        page.evaluate("() => { document.getElementById('film').currentTime = 2; }");
        page.waitForFunction("() => !document.getElementById('film').seeking");
        page.locator("#text").focus();
        assertThat(page.locator("#moment").inputValue()).isEqualTo("0:02");
        page.locator("#text").fill("Hier wacht ik te kort.");
        noor.press("Aantekening bewaren");
        page.waitForFunction(PLAYS);
        assertThat(page.locator(".moments").innerText()).contains("0:02", "Hier wacht ik te kort.");
        noor.axe().picture(window.picture("lesson-watch"));
        noor.picture(window.picture("lesson-watch-dark"), ColorScheme.DARK);
        large(page);
        page.evaluate("() => document.querySelector('.player__who').remove()");
        page.waitForSelector(".player__who");
        page.waitForFunction(PLAYS);
    }

    /// Large is the player with the name across it; the picture alone never is.
    private static void large(Page page) {
        page.locator("#groot").click();
        page.waitForCondition(() -> "speler".equals(page.evaluate(LARGE)));
        assertThat(page.locator(".player__who").isVisible()).isTrue();
        assertThat(page.evaluate("() => document.fullscreenElement.contains(document.querySelector('.player__who'))"))
                .isEqualTo(true);
        page.evaluate("() => document.exitFullscreen()");
        page.waitForCondition(() -> "".equals(page.evaluate(LARGE)));
        page.evaluate("() => document.getElementById('film').requestFullscreen()");
        page.waitForCondition(() -> "".equals(page.evaluate(LARGE)));
    }

    private void refused(Window window, String coaching, String lesson) {
        for (String handle : new String[] {"directeur", "leerkracht2"}) {
            try (Browser.Visitor other = window.of(demo, handle)) {
                other.open(lesson);
                assertThat(other.text()).contains("alleen te zien voor de leerkracht");
                assertThat(other.page().content()).contains("/beleid/C17").doesNotContain("<video", "Beter doorvragen");
                other.open(coaching);
                assertThat(other.text()).contains("alleen te zien voor de leerkracht");
                other.axe().picture(window.picture("lesson-refused-" + handle));
                if (handle.equals("directeur")) {
                    other.open("/lesopnamen");
                    assertThat(other.text())
                            .contains("Op uw school", "tot ")
                            .doesNotContain("Noor van den Berg", "Beter doorvragen");
                    other.axe().picture(window.picture("lessons-head"));
                }
            }
        }
    }
}
