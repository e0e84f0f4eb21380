package nl.zorgvuldig.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A parent asks to inspect; the head leaves out one piece and plans it; supervisor and parent look
/// together, each in their own browser; whoever is left alone sees nothing; and both have the
/// minutes.
class InspectionStory {
    /// The program closes a view after seven seconds (`InspectionSessionRules`); a busy machine shows it
    /// later.
    private static final double LONG = 60_000;

    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION, PARENT_DATA_IN_DOSSIER})
    void a_parent_inspects_online_while_the_supervisor_is_there() {
        Window window = Window.DESK;
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", window.of(32));
        try (Browser.Visitor parent = window.fresh(demo);
                Browser.Visitor sietske = window.of(demo, "directeur");
                Browser.Visitor marijke = window.of(demo, "ib")) {
            ask(parent, family, window);
            plan(sietske, family, "online", window);

            parent.open("/inzage");
            assertThat(parent.text()).contains("Gepland", "Online: Ik bel u.");
            parent.axe().light().picture(window.picture("inspection-planned"));
            parent.click("Naar de inzage");
            assertThat(parent.text()).contains("Er is nu geen inzage.");
            parent.axe().picture(window.picture("inspection-waiting"));

            String session = find(marijke, family);
            marijke.axe().light().picture(window.picture("inspection-start"));
            marijke.press("Inzage beginnen");
            Locator sheet = parent.page().locator("#blad");
            assertThat(sheet).isVisible(soon());
            String mark = family.first().name().full() + " · 24 november 2026";
            assertThat(parent.text()).contains("omdat Marijke", "Bladzijde 1 van", mark);
            assertThat(parent.text()).contains("niet getoond, want het gaat over een ander kind");
            parent.axe().picture(window.picture("inspection-reading"));
            parent.picture(window.picture("inspection-reading-dark"), ColorScheme.DARK);
            onPaper(parent);
            marijke.axe().picture(window.picture("inspection-supervising"));

            marijke.press("Volgende");
            assertThat(parent.page().getByText("Bladzijde 2 van").first()).isVisible(soon());
            marijke.press("Stilzetten");
            assertThat(sheet).isHidden(gone());
            assertThat(parent.page().getByText("even stilgezet")).isVisible(soon());
            parent.axe().picture(window.picture("inspection-paused"));
            marijke.press("Verder gaan");
            assertThat(sheet).isVisible(soon());

            marijke.click("Beëindigen");
            marijke.page().locator("#readersRemark").fill("Ik wil hier nog over praten.");
            marijke.axe().light().picture(window.picture("inspection-end"));
            marijke.press("Beëindigen en verslag maken");
            assertThat(marijke.text()).contains("Geopend: bladzijde 1, 2, van de");
            marijke.axe().light().picture(window.picture("inspection-minutes"));
            assertThat(sheet).isHidden(gone());
            assertThat(marijke.open(session).heading()).isEqualTo("Verslag van een inzage");

            parent.open("/inzage").click("Verslag van de inzage");
            assertThat(parent.text()).contains("1 stuk is niet getoond", "Ik wil hier nog over");
            parent.press("Het verslag klopt");
            parent.page().locator("#remark").fill("Dank voor de tijd.");
            parent.press("Toevoegen");
            assertThat(parent.text()).contains("in het eigen account", "Later toegevoegd", "Dank voor de tijd.");
            parent.axe().picture(window.picture("inspection-minutes-parent"));
        }
    }

    @InTurn
    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void when_either_loses_the_connection_the_view_closes_within_ten_seconds() {
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", 34);
        try (Browser.Visitor parent = Window.PHONE.fresh(demo);
                Browser.Visitor sietske = Window.DESK.of(demo, "directeur");
                Browser.Visitor again = Window.PHONE.of(demo, "ib")) {
            String session;
            Locator sheet;
            try (Browser.Visitor marijke = Window.DESK.of(demo, "ib")) {
                ask(parent, family, Window.PHONE);
                plan(sietske, family, "online", Window.DESK);
                session = find(marijke, family);
                marijke.press("Inzage beginnen");
                parent.open("/inzage").click("Naar de inzage");
                sheet = parent.page().locator("#blad");
                assertThat(sheet).isVisible(soon());
            }
            assertThat(sheet).isHidden(gone());
            assertThat(parent.page().getByText("is er nu niet").first()).isVisible(soon());

            again.open(session);
            assertThat(again.text()).contains("al begonnen, op een ander toestel");
            again.axe().picture("inspection-elsewhere-phone");
            again.press("Hier verder gaan");
            assertThat(sheet).isVisible(soon());

            parent.context().setOffline(true);
            assertThat(sheet).isHidden(gone());
            assertThat(parent.text()).contains("De verbinding is weg.");
            parent.context().setOffline(false);
            assertThat(sheet).isVisible(soon());
            again.click("Beëindigen").press("Beëindigen en verslag maken");
            assertThat(sheet).isHidden(gone());
        }
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void at_school_they_look_at_one_screen_without_scripts_too_and_the_parent_signs_there() {
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", 38);
        try (Browser.Visitor parent = Window.DESK.fresh(demo);
                Browser.Visitor sietske = Window.DESK.of(demo, "directeur");
                Browser.Visitor marijke = demo.signIn(Browser.withoutScripts(demo.base()), "ib")) {
            ask(parent, family, Window.DESK);
            plan(sietske, family, "school", Window.DESK);
            assertThat(parent.open("/inzage").text()).doesNotContain("Naar de inzage");

            find(marijke, family);
            marijke.press("Inzage beginnen");
            assertThat(marijke.page().locator("#blad").innerText())
                    .contains(family.first().name().full());
            marijke.press("Volgende");
            assertThat(marijke.text()).contains("Bladzijde 2 van");
            marijke.click("Beëindigen");
            marijke.page().locator("#typed").fill("Piet Anders");
            marijke.press("Beëindigen en verslag maken");
            assertThat(marijke.text()).contains("Dit is niet de naam van de ouder.");
            marijke.page().locator("#typed").fill(family.first().name().full());
            marijke.press("Beëindigen en verslag maken");
            assertThat(marijke.text()).contains("ter plaatse, met de eigen naam");
        }
    }

    /// More in the dossier than comes on one page.
    private static void twoPages(PupilId child) {
        DemoProgram demo = DemoProgram.running();
        List<Entry> more = IntStream.range(0, 6)
                .mapToObj(week -> new Entry(
                        new EntryId(UUID.randomUUID()),
                        1,
                        EntryKind.OBSERVATION,
                        demo.clock().today().minusWeeks(week + 1),
                        demo.person("ib"),
                        demo.clock().instant(),
                        "Leest elke dag een kwartier, week " + week + ".",
                        Optional.empty()))
                .toList();
        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> demo.part(Dossiers.class).takeOver(child, more, List.of()));
    }

    /// Asked by a parent, planned by the head for today, and found by the supervisor.
    static void plannedToday(
            Browser.Visitor parent,
            Browser.Visitor head,
            Browser.Visitor supervisor,
            Families.Family family,
            Window window) {
        ask(parent, family, window);
        plan(head, family, "online", window);
        find(supervisor, family);
    }

    private static void ask(Browser.Visitor parent, Families.Family family, Window window) {
        twoPages(family.children().getFirst().id());
        Mailbox.signIn(parent, family.first().email().orElseThrow());
        parent.open("/inzage").click("Inzage vragen");
        parent.page().getByLabel("Wat wilt u graag zien?").fill("Alles over het lezen.");
        parent.axe().light().picture(window.picture("inspection-ask"));
        parent.press("Inzage vragen");
        assertThat(parent.text()).contains("Gevraagd", "De directie maakt een afspraak met u");
        parent.axe().picture(window.picture("inspection-asked"));
    }

    private static void plan(Browser.Visitor head, Families.Family family, String venue, Window window) {
        String child = family.children().getFirst().name().full();
        head.open("/inzage-verzoeken");
        head.axe().picture(window.picture("inspection-requests"));
        head.click(child);
        head.axe().light().picture(window.picture("inspection-request"));
        head.click("Stukken voorbereiden");
        head.axe().picture(window.picture("inspection-pieces"));
        head.page().locator(".pick__what a").first().click();
        head.page().getByLabel("Niet laten zien").check();
        head.press("Bewaren");
        assertThat(head.text()).contains("Kies de grond.");
        head.page().locator("#ground").selectOption("other_child");
        head.axe().picture(window.picture("inspection-piece"));
        head.press("Bewaren");
        assertThat(head.text()).contains("het gaat over een ander kind");
        letIn(head);
        head.click(child);
        head.press("Afspraak maken");
        assertThat(head.text()).contains("Kies wie erbij is.");
        head.axe().picture(window.picture("inspection-plan-mistakes"));
        Locator supervisor = head.page().locator("#supervisor");
        supervisor.selectOption(supervisor
                .locator("option", new Locator.LocatorOptions().setHasText("Marijke"))
                .first()
                .getAttribute("value"));
        head.page().locator("#day").fill("2026-11-24");
        head.page().locator("#time").fill("20.45");
        head.page().locator("input[name=venue][value=" + venue + "]").check();
        head.page().locator("#where").fill("Ik bel u.");
        head.press("Afspraak maken");
        assertThat(head.text()).contains("Gepland", "dinsdag 24 november 2026, 20.45 uur");
        head.axe().picture(window.picture("inspection-request-planned"));
    }

    /// Says of each piece with a warning that it is shown.
    private static void letIn(Browser.Visitor head) {
        Locator warned = head.page().locator(".pick li:has(.pick__warn) .pick__what a");
        for (int left = warned.count(); left > 0; left--) {
            warned.first().click();
            head.page()
                    .getByLabel("Laten zien", new Page.GetByLabelOptions().setExact(true))
                    .check();
            head.press("Bewaren");
        }
    }

    /// Opens the session from "Vandaag".
    ///
    /// @return its address
    private static String find(Browser.Visitor supervisor, Families.Family family) {
        String child = family.children().getFirst().name().full();
        return notes(supervisor.open("/")).stream()
                .filter(path -> supervisor.open(path).heading().endsWith(child))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> notes(Browser.Visitor supervisor) {
        return supervisor.page().locator(".work__what a[href^='/inzage-sessies/']").all().stream()
                .map(locator -> locator.getAttribute("href"))
                .toList();
    }

    private static void onPaper(Browser.Visitor parent) {
        parent.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(parent.page().locator("#blad")).isHidden();
        assertThat(parent.page().getByText("Dit is niet om af te drukken.")).isVisible();
        parent.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(LONG);
    }

    private static LocatorAssertions.IsHiddenOptions gone() {
        return new LocatorAssertions.IsHiddenOptions().setTimeout(LONG);
    }
}
