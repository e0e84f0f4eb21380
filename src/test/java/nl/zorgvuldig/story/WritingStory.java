package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A teacher writes what is needed, and no more; nothing that was written is overwritten.
class WritingStory {
    /// Passes the check of a citizen service number; belongs to nobody.
    private static final String CITIZEN_NUMBER = "111222333";

    private static final Map<String, String> PURPOSES = Map.of(
            "Observatie", "Om de vorderingen te volgen",
            "Resultaat", "Om de vorderingen te volgen",
            "Gesprek met ouders", "Om samen te werken met ouders",
            "Verslag van overleg", "Om de begeleiding af te spreken",
            "Advies van een deskundige van buiten", "Om extra ondersteuning te geven",
            "Afspraak", "Om de begeleiding af te spreken",
            "Verslag van onderzoek", "Om extra ondersteuning te geven",
            "Plan voor ondersteuning", "Om extra ondersteuning te geven",
            "Incident", "Om een veilige school te zijn",
            "Gehoord: wat het kind zelf zegt", "Om te weten wat de leerling er zelf van vindt");

    private final DemoProgram demo = DemoProgram.running();
    private final Classroom five = Classroom.of(demo, "leerkracht");

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, OTHER_FILES_WITH_DIRECTION})
    void each_kind_of_entry_says_why_and_on_what_ground_who_keeps_it_and_how_long() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(2));
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open(Classroom.dossier(child)).click("Schrijf in het dossier");
            assertThat(noor.page().locator(".choice").allInnerTexts()).hasSize(PURPOSES.size());
            assertThat(noor.text())
                    .contains("publieke taak: onderwijs geven", "artikel 6 AVG")
                    .contains("De directie van de school")
                    .contains("Tot 2 jaar nadat de leerling van school gaat");
            noor.axe().light().picture(window.picture("write"));
            noor.picture(window.picture("write-dark"), ColorScheme.DARK);
            PURPOSES.forEach((kind, purpose) -> write(noor, child, kind, purpose));
            noor.axe().picture(window.picture("dossier-written"));
        }
    }

    private static void write(Browser.Visitor noor, DemoPupils.Pupil child, String kind, String purpose) {
        String text = "Dit is voor het verhaal: " + kind + ".";
        noor.open(Classroom.dossier(child) + "/nieuw");
        choose(noor, kind, purpose);
        noor.page().getByLabel("Wat wilt u opschrijven?").fill(text);
        if (kind.equals("Afspraak")) {
            noor.page().getByLabel("Uiterlijk klaar op").fill("2026-12-01");
        }
        if (kind.startsWith("Gehoord")) {
            noor.page().getByLabel("Waarover ging het?").fill("hulp bij lezen");
            noor.page().getByLabel("Wie sprak met het kind?").fill("juf Noor");
        }
        noor.press("In het dossier zetten");
        assertThat(noor.heading()).isEqualTo(child.name().full());
        Locator entry = note(noor, text);
        String by = kind.equals("Verslag van overleg") ? "Noor van den Berg" : "net geschreven, door u";
        assertThat(entry.innerText()).contains(kind, "24 nov", by);
        assertThat(Classroom.more(entry).innerText()).contains(purpose);
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void what_was_just_written_is_undone_with_one_click() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(8));
        String text = "Dit had bij een ander kind gemoeten.";
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open(Classroom.dossier(child) + "/nieuw");
            choose(noor, "Observatie", "Om de vorderingen te volgen");
            noor.page().getByLabel("Wat wilt u opschrijven?").fill(text);
            noor.press("In het dossier zetten");
            Locator said = noor.page().locator("main [role=status]");
            assertThat(said.innerText())
                    .contains(
                            "Bewaard",
                            "Het staat in het dossier van " + child.name().full());
            assertThat(note(noor, text).innerText()).contains("Ongedaan maken", "kan tot ");
            noor.axe().light().picture(window.picture("kept"));
            noor.picture(window.picture("kept-dark"), ColorScheme.DARK);

            said.getByText("Ongedaan maken").click();

            assertThat(noor.page().locator("main [role=status]").innerText()).contains("Ongedaan gemaakt");
            assertThat(noor.page().content()).doesNotContain(text);
            assertThat(noor.heading()).isEqualTo(child.name().full());
            noor.axe().picture(window.picture("undone"));
        }
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void what_one_was_typing_comes_back_on_another_device() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(10));
        String text = "Halverwege geroepen door de conciërge";
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open(Classroom.dossier(child) + "/nieuw");
            noor.page().getByLabel("Wat wilt u opschrijven?").fill(text);
            PlaywrightAssertions.assertThat(noor.page().locator("#concept")).containsText("Concept bewaard om");
        }
        try (Browser.Visitor noor = Window.PHONE.of(demo, "leerkracht")) {
            noor.open(Classroom.dossier(child) + "/nieuw");
            assertThat(noor.page().getByLabel("Wat wilt u opschrijven?").inputValue())
                    .isEqualTo(text);
            assertThat(noor.text()).contains("U begon hier op");
            noor.axe().light().picture(window.picture("draft"));
            noor.page().getByText("Concept weggooien").first().click();
            noor.page().locator(".sure__yes").click();
            assertThat(noor.page().locator("main [role=status]").innerText()).contains("Weggegooid");
            noor.open(Classroom.dossier(child) + "/nieuw");
            assertThat(noor.page().getByLabel("Wat wilt u opschrijven?").inputValue())
                    .isEmpty();
        }
    }

    private static Locator note(Browser.Visitor noor, String text) {
        return noor.page().locator(".note").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void choose(Browser.Visitor noor, String kind, String purpose) {
        Locator choice = noor.page().locator(".choice").filter(new Locator.FilterOptions().setHasText(kind));
        assertThat(choice.innerText()).contains(purpose);
        choice.locator("input").check();
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_citizen_number_is_refused_beside_the_field_and_the_text_is_kept() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(4));
        String text = "Staat bij de tandarts bekend als " + CITIZEN_NUMBER + ".";
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            noor.open(Classroom.dossier(child) + "/nieuw");
            choose(noor, "Observatie", "Om de vorderingen te volgen");
            noor.page().getByLabel("Wat wilt u opschrijven?").fill(text);
            noor.press("In het dossier zetten");
            assertThat(noor.page().locator("#text-mistake").innerText())
                    .contains("een nummer dat een burgerservicenummer", "Haal het weg.");
            assertThat(noor.page().getByLabel("Wat wilt u opschrijven?").inputValue())
                    .isEqualTo(text);
            assertThat(noor.page().locator("input[name=kind]:checked").inputValue())
                    .isEqualTo("observation");
            noor.axe().picture(window.picture("write-citizen-number"));
            noor.open(Classroom.dossier(child));
            assertThat(noor.page().content()).doesNotContain("tandarts");

            noor.open(Classroom.dossier(child) + "/nieuw");
            noor.press("In het dossier zetten");
            assertThat(noor.page().locator("[role=alert] li").count()).isEqualTo(2);
            noor.axe().picture(window.picture("write-empty"));
        }
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void what_was_corrected_is_read_in_the_history_as_it_was() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(6));
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            write(noor, child, "Afspraak", "Om de begeleiding af te spreken");
            Classroom.more(note(noor, "voor het verhaal: Afspraak."))
                    .getByText("Verbeteren")
                    .click();
            noor.axe().picture(window.picture("correct"));
            noor.page().getByLabel("Wat wilt u opschrijven?").fill("Elke dag tien minuten.");
            noor.press("Verbetering bewaren");
            assertThat(noor.page().locator("#reason-mistake").innerText()).contains("waarom u dit verbetert");
            noor.axe();
            noor.page().getByLabel("Waarom verbetert u dit?").fill("Het was niet volledig.");
            noor.press("Verbetering bewaren");
            Locator entry = note(noor, "Elke dag tien");
            assertThat(entry.innerText()).doesNotContain("Dit is voor het verhaal");
            entry.getByText("eerdere tekst bekijken").click();
            assertThat(noor.heading()).isEqualTo("Geschiedenis");
            List<String> versions = noor.page().locator(".entry").allInnerTexts();
            assertThat(versions).hasSize(2);
            assertThat(versions.getFirst()).contains("Versie 2", "Elke dag tien minuten.", "Het was niet volledig.");
            assertThat(versions.getLast())
                    .contains("Versie 1", "Dit is voor het verhaal: Afspraak.", "Noor van den Berg");
            noor.axe().picture(window.picture("history"));
        }
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void the_support_coordinator_sees_every_group_of_the_school_and_opens_a_dossier() {
        Window window = Window.DESK;
        try (Browser.Visitor marijke = window.of(demo, "ib")) {
            marijke.axe().picture(window.picture("today-coordinator"));
            marijke.open("/groepen").axe().light();
            List<Classroom> groups = demo.population().groups().stream()
                    .filter(each -> each.school().equals(five.group().school()))
                    .filter(each -> each.year().equals(five.group().year()))
                    .map(each -> Classroom.of(demo.population(), each.id()))
                    .toList();
            assertThat(marijke.page().locator("main .rows a").all().stream().map(link -> link.getAttribute("href")))
                    .containsAll(groups.stream()
                            .map(classroom -> "/groepen/" + classroom.group().id())
                            .toList());
            for (Classroom group : groups) {
                marijke.open("/groepen/" + group.group().id());
                assertThat(marijke.page().locator("main .kid__name").all().stream()
                                .map(link -> link.getAttribute("href")))
                        .containsExactlyInAnyOrderElementsOf(dossiersOf(group));
            }
            marijke.page().locator("main .kid__name").first().click();
            assertThat(marijke.why()).contains("omdat u intern begeleider van deze school bent, sinds ");
            marijke.axe().picture(window.picture("dossier-coordinator"));
        }
    }

    /// The dossiers of who is at school and in a group now, as the database has it: others import
    /// children, move them, and let them leave.
    private List<String> dossiersOf(Classroom group) {
        return demo
                .superuser("zorgvuldig")
                .sql("""
                        select p.pupil from enrolment.placement p
                        where p.group_id = :group and :today between p.valid_from and p.valid_until
                          and exists (
                              select 1 from enrolment.enrolment e
                              where e.board = p.board and e.pupil = p.pupil and :today >= e.entered
                                and :today <= least(e.last_school_day, e.deregistered))
                        """)
                .param("group", group.group().id().value())
                .param("today", demo.population().today())
                .query(UUID.class)
                .list()
                .stream()
                .map(pupil -> "/leerlingen/" + pupil + "/dossier")
                .toList();
    }
}
