package nl.zorgvuldig.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.files.SampleVideos;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A teacher adds a video to an album, says with the keyboard who is in it, and sees where it may
/// go; a parent sees what of it is for their eyes; and a video with a child who may not be recorded
/// is destroyed.
class VideoStory {
    private final DemoProgram demo = DemoProgram.running();
    private final Classroom classroom = Classroom.of(demo, "leerkracht2");

    @TempDir
    Path folder;

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, PROMOTION_AFTER_CONSENT})
    void a_video_is_named_by_keyboard_kept_whole_or_destroyed_and_a_parent_sees_a_still() {
        DemoPupils.Pupil mine = recorded().get(1);
        DemoPupils.Pupil other = recorded().get(2);
        try (Browser.Visitor teacher = Window.PHONE.of(demo, "leerkracht2");
                Browser.Visitor parent = Window.PHONE.fresh(demo)) {
            album(teacher);
            send(teacher, 4);
            Page page = teacher.page();
            page.locator("main .album a").first().click();
            opened(page);
            teacher.axe().light().picture("video-open-phone");
            plays(page);
            teacher.picture("video-open-dark-phone", ColorScheme.DARK);
            tick(page, "leerling-" + mine.id());
            tick(page, "leerling-" + other.id());
            key(page, "button[value=klaar]", "Enter");
            assertThat(page.locator("[role=alert]")).containsText("Zet hier een vinkje");
            assertThat(page.locator("[value='leerling-" + mine.id() + "']")).isChecked();
            teacher.axe().picture("video-unconfirmed-phone");
            key(page, "#iedereen", " ");
            key(page, "button[value=klaar]", "Enter");
            assertThat(page.locator("main .camera__notice")).containsText("mag erop staan");
            teacher.axe().picture("video-kept-phone");

            Mailbox.signIn(parent, parent(mine.id()).orElseThrow().email().orElseThrow());
            parent.open("/mijn-fotos/" + mine.id());
            Locator still = parent.page().locator(".own li.card img").first();
            still.scrollIntoViewIfNeeded();
            drawn(parent.page(), still);
            assertThat(parent.text()).contains("Dit is een video. Er staan ook anderen in");
            parent.axe().picture("own-video-phone");
            parent.picture("own-video-dark-phone", ColorScheme.DARK);
        }
    }

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, PROMOTION_AFTER_CONSENT})
    void who_may_not_be_recorded_ends_it_and_a_channel_takes_it_whole_or_not() {
        DemoPupils.Pupil not = notRecorded();
        try (Browser.Visitor teacher = Window.DESK.of(demo, "leerkracht2")) {
            album(teacher);
            send(teacher, 3);
            teacher.axe().picture("album-video-desk");
            Page page = teacher.page();
            page.locator("main .album a").first().click();
            opened(page);
            teacher.axe().picture("video-open-desk");
            page.locator("[value='leerling-" + not.id() + "']").check();
            page.locator("#iedereen").check();
            teacher.press("Klaar");
            assertThat(page.locator("main .camera__notice"))
                    .containsText("De video is vernietigd. U kunt hieronder een andere video kiezen.");
            teacher.axe().picture("video-destroyed-desk");
            teacher.picture("video-destroyed-dark-desk", ColorScheme.DARK);

            send(teacher, 5);
            page.locator("main .album a").last().click();
            opened(page);
            page.locator(".naming__staff summary").click();
            page.locator("[value=bezoeker]").check();
            page.locator("#iedereen").check();
            teacher.press("Klaar");
            page.locator("main .album a").last().click();
            teacher.axe().picture("video-kept-desk");
            String picture = page.url().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
            String group = page.url().replaceFirst(".*(/groepen/[^/]+)/.*", "$1");
            teacher.open(group + "/publicaties/" + picture);
            assertThat(teacher.text()).contains("Waar mag deze video heen?", "kan daar niet heen");
            teacher.axe().picture("video-where-desk");
            teacher.open(group + "/publicaties/" + picture + "/website");
            assertThat(teacher.text()).contains("Deze video kan hier niet heen", "bezoeker");
            teacher.axe().picture("video-gate-desk");
        }
    }

    private static void album(Browser.Visitor teacher) {
        teacher.open("/albums")
                .page()
                .locator("main a[href$='/albums/nieuw']")
                .first()
                .click();
        teacher.page().getByLabel("Waar zijn de foto’s van?").fill("Winterfeest");
        teacher.press("Maak album");
    }

    private void send(Browser.Visitor teacher, int seconds) {
        Page page = teacher.page();
        int before = page.locator("main .album > li").count();
        page.locator("#fotos").setInputFiles(SampleVideos.mp4(folder, seconds));
        teacher.press("Voeg toe");
        assertThat(page.locator("main .album > li")).hasCount(before + 1);
    }

    /// The page asks again by itself while the video is made plain.
    private static void opened(Page page) {
        page.locator("#namen").waitFor();
    }

    /// Nothing of the video itself is fetched before somebody wants to see it.
    private static void plays(Page page) {
        Locator video = page.locator("main video");
        assertThat(video).hasJSProperty("readyState", 0);
        video.evaluate("one => { one.preload = 'metadata'; one.load(); }");
        page.waitForCondition(() -> (Boolean) video.evaluate("one => one.readyState >= 1"));
    }

    private static void drawn(Page page, Locator image) {
        page.waitForCondition(() -> (Boolean) image.evaluate("one => one.complete && one.naturalWidth > 100"));
    }

    private static void tick(Page page, String value) {
        key(page, "[value='" + value + "']", " ");
    }

    /// Goes there by Tab alone.
    private static void key(Page page, String to, String key) {
        page.evaluate("() => document.activeElement.blur()");
        for (int press = 0; press < 120; press++) {
            if ((Boolean) page.evaluate("to => document.activeElement.matches(to)", to)) {
                page.keyboard().press(key);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + to);
    }

    private List<DemoPupils.Pupil> recorded() {
        return pupils(true).stream()
                .filter(pupil -> parent(pupil.id()).isPresent())
                .toList();
    }

    private DemoPupils.Pupil notRecorded() {
        return pupils(false).getFirst();
    }

    private List<DemoPupils.Pupil> pupils(boolean yes) {
        List<DemoPupils.Pupil> children = classroom.children().reversed();
        Map<PupilId, ConsentDecision> decided = demo.part(Boards.class)
                .program(demo.board())
                .call(() -> demo.part(ConsentDecisions.class)
                        .decide(
                                PurposeKind.RECORDING,
                                children.stream().map(DemoPupils.Pupil::id).toList()));
        return children.stream()
                .filter(pupil -> Optional.ofNullable(decided.get(pupil.id()))
                        .filter(it -> it.effective() == yes)
                        .isPresent())
                .toList();
    }

    /// With e-mail, who lives with the other and answered whether the child may be recorded.
    private Optional<DemoPeople.Guardian> parent(PupilId child) {
        return demo.population().families().stream()
                .filter(family -> family.kind() == DemoPeople.FamilyKind.TOGETHER)
                .filter(family -> family.children().contains(child))
                .flatMap(family -> family.guardians().stream())
                .flatMap(person -> demo.population().guardians().stream()
                        .filter(guardian -> guardian.id().equals(person)))
                .filter(guardian -> guardian.email().isPresent())
                .filter(guardian -> answered(child, guardian.id()))
                .findFirst();
    }

    /// In the demonstration who answered that, answered about every channel.
    private boolean answered(PupilId child, PersonId parent) {
        return demo.part(Boards.class)
                .program(demo.board())
                .call(() -> demo.part(ConsentDecisions.class).find(PurposeKind.RECORDING, child, parent))
                .filter(own -> !own.open())
                .isPresent();
    }
}
