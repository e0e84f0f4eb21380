package nl.zorgvuldig.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A picture from a telephone to the website of the school: it arrives, is marked, goes through the
/// gate, and stands in a page elsewhere; a parent takes back, and the page elsewhere changes.
class PublicationStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void a_picture_on_a_page_elsewhere_changes_when_a_parent_takes_back() {
        DemoPupils.Pupil child = child();
        try (Browser.Visitor noor = Window.DESK.of(demo, "leerkracht");
                Browser.Visitor parent = Window.PHONE.fresh(demo)) {
            arrive(noor);
            mark(noor, child);
            String gate = toGate(noor, "Voorjaarsfeest", "Website");
            assertThat(noor.text()).contains(child.name().full(), "Iedereen op deze foto mag");
            drawn(noor.page().locator("img.own__picture"));
            noor.axe().picture("gate-desk");
            noor.press("Plaats de foto");
            assertThat(noor.text()).contains("De foto staat hier sinds", "binnen een minuut");
            noor.axe().picture("gate-stands-desk");
            noor.picture("gate-stands-dark-desk", ColorScheme.DARK);

            String address = noor.page().locator(".gate__address").innerText();
            byte[] sharp = elsewhere(address, "elsewhere-before");
            Mailbox.signIn(parent, parent(child.id()).orElseThrow().email().orElseThrow());
            parent.open("/mijn-fotos/" + child.id());
            Locator used = parent.page()
                    .locator(".own li.card", uses("Website, sinds"))
                    .first();
            drawn(used.locator("img"));
            parent.axe().picture("own-used-phone");
            used.getByText("Toestemming daarvoor bekijken of intrekken").click();
            assertThat(parent.page()).hasURL(Pattern.compile("/toestemming#website$"));
            parent.page()
                    .locator("input[name='answer." + child.id() + ".website'][value=no]")
                    .check();
            parent.press("Nakijken").press("Versturen");
            assertThat(parent.page().locator("main")).containsText("bewaard");

            byte[] blurred = elsewhere(address, "elsewhere-after");
            assertThat(blurred).isNotEqualTo(sharp);
            parent.open("/mijn-fotos/" + child.id());
            assertThat(parent.text()).contains("Uw kind is daar nu onherkenbaar.");
            parent.axe().picture("own-used-after-phone");
            noor.open(gate);
            assertThat(noor.text()).contains("mag niet", "1 gezicht is voor deze plek");
            noor.unfold("Haal de foto weg").press("Ja, weghalen");
            noor.press("Verder");
            assertThat(noor.text()).contains("Niet geplaatst");
            drawn(noor.page().locator("img.own__picture"));
            noor.axe().picture("gate-refused-desk");
        }
    }

    /// The steps before the gate, and what lies elsewhere, on a telephone.
    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void what_lies_elsewhere_is_a_task_until_it_is_taken_down() {
        try (Browser.Visitor noor = Window.PHONE.of(demo, "leerkracht")) {
            noor.open("/").work("/publicaties/weghalen");
            assertThat(noor.text()).contains("Instagram van de school", "uiterlijk op", "te laat: dit moest op");
            noor.axe().light().picture("tasks-phone");
            noor.picture("tasks-dark-phone", ColorScheme.DARK);
            noor.press("De foto is daar weggehaald: Schoolgids op de website, bladzijde 12");
            assertThat(noor.text()).contains("Instagram").doesNotContain("Schoolgids");

            noor.open("/publicaties").axe().light().picture("publications-phone");
            String gate = toGate(noor, "Herfstwandeling", "Sociale media");
            drawn(noor.page().locator("img.own__picture"));
            assertThat(noor.text()).contains("haal hem daar weg", "Waar komt de foto te staan?");
            noor.axe().picture("gate-elsewhere-phone");
            noor.page().locator("main form[action$='/social_media'] button").click();
            assertThat(noor.text()).contains("Schrijf op waar de foto komt te staan.");
            noor.axe();
            noor.open(gate.replaceFirst("/social_media$", "")).axe().picture("where-phone");
            noor.open(gate.replaceFirst("social_media$", "class_group"));
            com.microsoft.playwright.Download file = noor.page()
                    .waitForDownload(() ->
                            noor.press("Haal het bestand op voor Besloten groep, bericht over de herfstwandeling"));
            assertThat(file.suggestedFilename()).matches("foto-[0-9a-f]{12}\\.jpg");
        }
    }

    private static String toGate(Browser.Visitor noor, String album, String channel) {
        noor.open("/publicaties").click(album).axe();
        noor.page().locator("a.album__picture").first().click();
        noor.axe();
        noor.page().locator("main .rows a", uses(channel)).click();
        return noor.page().url();
    }

    private static void arrive(Browser.Visitor noor) {
        noor.open("/albums")
                .page()
                .locator("main a[href$='/albums/nieuw']")
                .first()
                .click();
        noor.page().getByLabel("Waar zijn de foto’s van?").fill("Voorjaarsfeest");
        noor.press("Maak album");
        noor.page().locator("#fotos").setInputFiles(new FilePayload("portret.jpg", "image/jpeg", portrait()));
        noor.press("Voeg toe");
        assertThat(noor.page().locator("main .album > li")).hasCount(1);
        Locator begin = noor.page().getByText("Begin met markeren");
        noor.page().waitForCondition(() -> {
            noor.page().reload();
            return begin.count() == 1;
        });
        begin.click();
    }

    private static void mark(Browser.Visitor noor, DemoPupils.Pupil child) {
        Locator faces = noor.page().locator("select[id^=face]");
        faces.first().selectOption("leerling-" + child.id());
        for (int other = 1; other < faces.count(); other++) {
            faces.nth(other).selectOption("onherkenbaar");
        }
        noor.page().locator("#iedereen").check();
        noor.page().locator("button[value=klaar]").click();
        noor.page().waitForURL(Pattern.compile("gemarkeerd="));
    }

    /// The website of a school, which is not ours.
    private byte[] elsewhere(String shown, String name) {
        String address = demo.base() + URI.create(shown).getPath();
        try (Browser.Visitor reader = Window.DESK.fresh(demo)) {
            reader.page().setContent("<h1>Website</h1><img src='" + address + "' width=600 alt='Feest'>");
            drawn(reader.page().locator("img"));
            reader.picture(name);
            return reader.context().request().get(address).body();
        }
    }

    private static void drawn(Locator image) {
        image.scrollIntoViewIfNeeded();
        image.page().waitForCondition(() -> (Boolean) image.evaluate("one => one.complete && one.naturalWidth > 100"));
    }

    private static com.microsoft.playwright.Page.LocatorOptions uses(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }

    /// A child in no other story, who may be recorded and be on the website.
    private DemoPupils.Pupil child() {
        List<DemoPupils.Pupil> children = Classroom.of(demo, "leerkracht").children();
        List<PupilId> ids = children.stream().map(DemoPupils.Pupil::id).toList();
        return demo.part(Boards.class).program(demo.board()).call(() -> {
            ConsentDecisions asked = demo.part(ConsentDecisions.class);
            var recorded = asked.decide(PurposeKind.RECORDING, ids);
            var shown = asked.decide(new PurposeKey("website"), ids);
            return children.reversed().stream()
                    .filter(pupil -> parent(pupil.id()).isPresent())
                    .skip(2)
                    .filter(pupil -> effective(recorded, pupil) && effective(shown, pupil))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private static boolean effective(
            Map<PupilId, nl.zorgvuldig.consent.ConsentDecision> decided, DemoPupils.Pupil child) {
        return decided.containsKey(child.id()) && decided.get(child.id()).effective();
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
        try (var picture = PublicationStory.class.getResourceAsStream("/faces/astronaut.jpg")) {
            return Objects.requireNonNull(picture).readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
