package nl.zorgvuldig.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.consent.receipts.Planted;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A teacher adds pictures to an album and marks who is in one, with the keyboard alone; a child
/// who may not be in it is blurred, and a parent sees so.
class PictureStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, CONFIDENTIALITY})
    void pictures_arrive_are_marked_by_keyboard_and_a_child_without_consent_is_blurred() {
        Window window = Window.PHONE;
        DemoPupils.Pupil child = refused(window);
        try (Browser.Visitor noor = window.of(demo, "leerkracht");
                Browser.Visitor parent = Browser.phone(demo.base())) {
            noor.open("/albums").axe().light().picture(window.picture("albums"));
            noor.page().locator("main a[href$='/albums/nieuw']").first().click();
            noor.press("Maak album");
            assertThat(noor.text()).contains("Schrijf op waar de foto’s van zijn.");
            noor.axe().picture(window.picture("album-new"));
            noor.page().getByLabel("Waar zijn de foto’s van?").fill("Schoolreis " + window);
            noor.press("Maak album");
            assertThat(noor.heading()).startsWith("Schoolreis");
            noor.axe().picture(window.picture("album-empty"));

            send(noor);
            noor.axe().picture(window.picture("album-refused"));
            Locator begin = lookedForFaces(noor.page());
            noor.axe().picture(window.picture("album"));
            noor.picture(window.picture("album-dark"), ColorScheme.DARK);
            begin.click();

            mark(noor, child, window);
            assertThat(noor.text()).contains("1 gezicht is onherkenbaar gemaakt");
            noor.axe().picture(window.picture("picture-after"));

            Mailbox.signIn(parent, parent(child.id()).orElseThrow().email().orElseThrow());
            parent.open("/mijn-fotos");
            parent.page()
                    .locator("main a[href='/mijn-fotos/" + child.id() + "']")
                    .click();
            Locator picture = parent.page().locator("img.own__picture").first();
            picture.scrollIntoViewIfNeeded();
            parent.page().waitForCondition(() ->
                    (Boolean) picture.evaluate("one => one.complete && one.naturalWidth > 100"));
            assertThat(parent.text()).contains("onherkenbaar gemaakt", "nergens gebruikt");
            parent.axe().picture(window.picture("own-pictures"));
            parent.picture(window.picture("own-pictures-dark"), ColorScheme.DARK);
            parent.click("Toestemming bekijken of intrekken");
            assertThat(parent.page().url()).endsWith("/toestemming");
        }
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void a_child_of_another_group_is_chosen_by_keyboard_and_made_unrecognisable() {
        Window window = Window.DESK;
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open("/albums");
            noor.page().locator("main a[href$='/albums/nieuw']").first().click();
            noor.page().getByLabel("Waar zijn de foto’s van?").fill("Schoolfeest");
            noor.press("Maak album");
            send(noor);
            lookedForFaces(noor.page()).click();
            Page page = noor.page();
            page.locator(".marks__box[tabindex='0']").first().waitFor();
            saysThatItWorks(page, "button[value=bewaren]:not(.unseen)");
            page.waitForCondition(() -> page.locator("button[aria-busy]").count() == 0);
            noor.axe();
            assertThat(noor.text()).contains("Staat er een kind op dat hier niet bij de leerlingen");
            Locator box = page.locator(".marks__box[data-box='0']");
            assertThat(box).hasClass(Pattern.compile("marks__box--open"));

            tab(page, ".marks__box[data-box='0']");
            page.keyboard().press("Enter");
            typed(page, "Een ander kind", "ander-kind");
            assertThat(box).hasClass(Pattern.compile("marks__box--to_come"));
            noor.picture(window.picture("picture-other-child"));
            noor.picture(window.picture("picture-other-child-dark"), ColorScheme.DARK);
            int found = page.locator(".marks__box").count();
            for (int other = 1; other < found; other++) {
                page.locator("#face" + other).selectOption("onherkenbaar");
                assertThat(page.locator(".marks__box[data-box='" + other + "']"))
                        .hasClass(Pattern.compile("marks__box--none"));
            }
            tab(page, "#iedereen");
            page.keyboard().press(" ");
            saysThatItWorks(page, "button[value=klaar]");
            page.waitForURL(Pattern.compile("gemarkeerd="));
            assertThat(noor.text()).contains("1 gezicht is onherkenbaar gemaakt");
            page.locator("main .album a").first().click();
            assertThat(noor.text()).contains("Een ander kind", "onherkenbaar gemaakt");
            noor.axe().picture(window.picture("picture-other-child-after"));
        }
    }

    /// Comes back to the album while faces are looked for, also when that took no time at all, and
    /// touches nothing until the page says by itself that it is over.
    private static Locator lookedForFaces(Page page) {
        String album = page.url();
        page.route(album::equals, PictureStory::stillLooking, new Page.RouteOptions().setTimes(1));
        page.reload();
        Locator searching = page.locator("[data-searching]");
        Locator begin = page.getByText("Begin met markeren");
        page.waitForCondition(() -> searching.count() == 0 && begin.count() == 1);
        return begin;
    }

    private static void stillLooking(Route route) {
        APIResponse album = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(album)
                .setBody(album.text().replace("</main>", "<p data-searching></p></main>")));
    }

    /// Presses a button by keyboard, and hears what it said when the form left: after that the browser
    /// shows no more of the page.
    private static void saysThatItWorks(Page page, String button) {
        tab(page, button);
        page.evaluate("""
                () => document.addEventListener('submit', ({ submitter }) =>
                    console.log('left', submitter.getAttribute('aria-busy'), submitter.textContent))
                """);
        ConsoleMessage left = page.waitForConsoleMessage(
                new Page.WaitForConsoleMessageOptions()
                        .setPredicate(message -> message.text().startsWith("left")),
                () -> page.keyboard().press("Enter"));
        assertThat(left.text()).isEqualTo("left true Wordt bewaard…");
    }

    private static void send(Browser.Visitor noor) {
        noor.page().locator("#fotos").setInputFiles(new FilePayload[] {
            new FilePayload("portret.jpg", "image/jpeg", portrait()),
            new FilePayload("brief.jpg", "image/jpeg", "geen foto".getBytes())
        });
        noor.press("Voeg toe");
        assertThat(noor.page().locator(".upload__now p"))
                .containsText("1 van 2 zijn aangekomen. Bij de andere staat waarom niet.");
        assertThat(noor.page().locator(".upload__files")).containsText("geen foto die we kennen");
    }

    /// With keys alone.
    private void mark(Browser.Visitor noor, DemoPupils.Pupil child, Window window) {
        Page page = noor.page();
        assertThat(noor.heading()).isEqualTo("Wie staan er op deze foto?");
        noor.axe().picture(window.picture("picture-open"));
        int found = page.locator(".marks__box").count();
        tab(page, "button[value=erbij]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".marks__box")).hasCount(found + 1);

        String last = Integer.toString(found);
        tab(page, ".marks__box[data-box='" + last + "']");
        int x = number(page, "x" + last);
        int wide = number(page, "b" + last);
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Shift+ArrowRight");
        assertThat(number(page, "x" + last)).isGreaterThan(x);
        assertThat(number(page, "b" + last)).isGreaterThan(wide);
        noor.picture(window.picture("picture-keys"));
        page.keyboard().press("Delete");
        assertThat(page.locator(".marks__box")).hasCount(found);
        if (found == 0) {
            throw new AssertionError("no face was found");
        }

        tab(page, ".marks__box[data-box='0']");
        page.keyboard().press("Enter");
        Locator option = page.locator("#face0 option[value='leerling-" + child.id() + "']");
        assertThat(option).containsText("mag niet, wordt onherkenbaar");
        typed(page, child.name().full(), "leerling-" + child.id());
        for (int other = 1; other < found; other++) {
            page.locator("#face" + other).selectOption("onherkenbaar");
        }
        tab(page, "button[value=klaar]");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=alert]")).containsText("Zet hier een vinkje");
        noor.axe().picture(window.picture("picture-unconfirmed"));
        tab(page, "#iedereen");
        page.keyboard().press(" ");
        tab(page, "button[value=klaar]");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("gemarkeerd="));
    }

    private static void tab(Page page, String to) {
        for (int press = 0; press < 80; press++) {
            if ((Boolean) page.evaluate("to => document.activeElement.matches(to)", to)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + to);
    }

    /// A list forgets what was typed when the next letter takes a second to come.
    private static void typed(Page page, String words, String value) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1_500))
                .until(() -> {
                    page.keyboard().type(words);
                    return value.equals(page.locator("#face0").inputValue());
                });
    }

    private static int number(Page page, String field) {
        return Integer.parseInt(page.locator("[name='" + field + "']").inputValue());
    }

    /// A child in no other story, of whom a parent says no.
    private DemoPupils.Pupil refused(Window window) {
        List<DemoPupils.Pupil> children = Classroom.of(demo, "leerkracht").children();
        DemoPupils.Pupil child = children.reversed().stream()
                .filter(pupil -> parent(pupil.id()).isPresent())
                .skip(window.ordinal())
                .findFirst()
                .orElseThrow();
        PersonId parent = parent(child.id()).orElseThrow().id();
        Instant now = demo.clock().instant().truncatedTo(ChronoUnit.MICROS);
        ConsentAnswer no = new ConsentAnswer(
                new ConsentAnswerId(UUID.randomUUID()),
                child.id(),
                ConsentSubject.of(new PurposeKey("recording")),
                1,
                Language.DUTCH,
                ConsentChoice.REFUSED,
                parent,
                AnswererCapacity.PARENT,
                nl.zorgvuldig.consent.answers.AnswerRoute.OWN_PAGE,
                now,
                now,
                parent,
                new ConsentValidity.OfSchoolYear(SchoolYear.of(demo.clock().today())),
                Optional.empty());
        Planted.answers(demo, demo.board(), List.of(no));
        return child;
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

    private static byte[] portrait() {
        try (var picture = PictureStory.class.getResourceAsStream("/faces/astronaut.jpg")) {
            return Objects.requireNonNull(picture).readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
