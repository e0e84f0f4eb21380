package nl.zorgvuldig.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.files.SampleVideos;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Photos and a video on their way from a telephone that loses its connection: each is there once,
/// whether it was lost before it arrived, or only the answer was.
@InTurn
class LostConnectionStory {
    /// Whether it is there already, or here it comes.
    private static final Pattern ASKING = Pattern.compile("/albums/[0-9a-f-]{36}/foto([/?].*)?$");
    private static final Pattern SENDING = Pattern.compile("/albums/[0-9a-f-]{36}/foto(\\?.*)?$");
    private static final int PHOTOS = 7;

    private final DemoProgram demo = DemoProgram.running();

    @TempDir
    Path folder;

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void after_the_connection_was_lost_every_photo_and_the_video_are_there_exactly_once() {
        Losses losses = new Losses();
        try (Browser.Visitor teacher = Window.PHONE.of(demo, "leerkracht2")) {
            Page page = teacher.page();
            album(teacher);
            page.route(ASKING, losses::pass);
            choose(page);
            teacher.press("Voeg toe");
            Locator status = page.locator(".upload__now p");
            page.waitForCondition(losses::away);
            teacher.context().setOffline(true);
            assertThat(status).containsText("Er is geen verbinding");
            teacher.picture("upload-lost-phone");
            teacher.picture("upload-lost-dark-phone", ColorScheme.DARK);
            losses.back();
            teacher.context().setOffline(false);
            assertThat(page.locator("main .album > li")).hasCount(PHOTOS + 1);
            assertThat(losses.aborted()).isEqualTo(2);
            assertThat(losses.unanswered()).as("arrived, and were not heard of").isEqualTo(2);

            page.unroute(ASKING);
            choose(page);
            AtomicInteger loads = new AtomicInteger();
            page.onLoad(_ -> loads.incrementAndGet());
            teacher.press("Voeg toe");
            page.waitForCondition(() -> loads.get() > 0);
            assertThat(page.locator("main .album > li")).hasCount(PHOTOS + 1);
            assertThat(teacher.text()).contains("Nog " + (PHOTOS + 1) + " foto’s en video’s te markeren");
            teacher.axe().picture("album-many-phone");
        }
    }

    @Test
    void while_files_cannot_be_taken_it_is_not_tried_again_and_again() {
        AtomicInteger requests = new AtomicInteger();
        try (Browser.Visitor teacher = Window.PHONE.of(demo, "leerkracht2")) {
            Page page = teacher.page();
            page.clock().install();
            album(teacher);
            page.route(SENDING, route -> {
                if (requests.incrementAndGet() == 1) {
                    route.fulfill(new Route.FulfillOptions().setStatus(503));
                } else {
                    route.resume();
                }
            });
            page.locator("#fotos")
                    .setInputFiles(new FilePayload("foto.jpg", "image/jpeg", SampleDocuments.photo(500, 300)));
            teacher.press("Voeg toe");
            assertThat(page.locator(".upload__now p")).containsText("Bewaren lukt nu niet, en dat ligt niet aan u.");
            teacher.picture("upload-later-phone");

            page.clock().runFor(60_000);
            page.evaluate("fetch('/robots.txt').then((answer) => answer.text())");
            assertThat(requests).hasValue(1);

            page.clock().runFor(70_000);
            assertThat(page.locator("main .album > li")).hasCount(1);
            assertThat(requests).hasValue(2);
        }
    }

    private static void album(Browser.Visitor teacher) {
        teacher.open("/albums")
                .page()
                .locator("main a[href$='/albums/nieuw']")
                .first()
                .click();
        teacher.page().getByLabel("Waar zijn de foto’s van?").fill("Boswandeling");
        teacher.press("Maak album");
    }

    /// Each with something else in it.
    private void choose(Page page) {
        FilePayload[] files = new FilePayload[PHOTOS + 1];
        for (int number = 0; number < PHOTOS; number++) {
            files[number] = new FilePayload(
                    "foto-" + number + ".jpg", "image/jpeg", SampleDocuments.photo(400 + 8 * number, 300));
        }
        files[PHOTOS] = new FilePayload("filmpje.mp4", "video/mp4", SampleVideos.bytes(SampleVideos.mp4(folder, 3)));
        page.locator("#fotos").setInputFiles(files);
    }
}
