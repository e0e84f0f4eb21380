package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who opens a dossier reads why they may; who may not, which clause says so and whom to turn to.
class TeacherStory {
    private final DemoProgram demo = DemoProgram.running();
    private final Classroom five = Classroom.of(demo, "leerkracht");

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_teacher_goes_from_today_by_her_group_to_a_dossier_and_reads_why_she_may() {
        Window window = Window.PHONE;
        DemoPupils.Pupil child = five.child(0);
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            assertThat(noor.heading()).isEqualTo("Dag Noor");
            noor.axe().light().picture(window.picture("today"));
            noor.click("Groep 5");
            assertThat(noor.heading()).isEqualTo("Groep 5");
            assertThat(noor.why()).contains("omdat u groep 5 begeleidt");
            noor.axe().picture(window.picture("group"));
            noor.click(child.name().full());
            assertThat(noor.heading()).isEqualTo(child.name().full());
            assertThat(noor.why())
                    .contains("omdat u groep 5 begeleidt")
                    .contains("van 1 augustus 2026 tot en met 31 juli 2027");
            noor.axe().light().picture(window.picture("dossier"));
            noor.click("Waarom mag dit? Beleid C4");
            assertThat(noor.page().url()).endsWith("/beleid/C4");
            noor.axe();
        }
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void who_looks_for_a_name_finds_the_pupils_of_her_own_group_alone() {
        Window window = Window.PHONE;
        DemoPupils.Pupil hers = five.child(0);
        DemoPupils.Pupil another = Classroom.of(demo, "leerkracht2").child(4);
        try (Browser.Visitor noor = window.of(demo, "leerkracht")) {
            search(noor, hers.name().family());
            assertThat(noor.page().locator("main .rows").innerText())
                    .contains(hers.name().sorted(), "omdat u groep 5 begeleidt");
            noor.axe().picture(window.picture("search"));
            search(noor, another.name().given() + " " + another.name().family());
            assertThat(noor.text()).doesNotContain(another.name().sorted());
            noor.axe();
        }
    }

    private static void search(Browser.Visitor noor, String name) {
        Locator seek = noor.page().locator(".bar").getByRole(AriaRole.SEARCHBOX);
        seek.fill(name);
        seek.press("Enter");
        PlaywrightAssertions.assertThat(noor.page().locator("main input[name=zoek]"))
                .hasValue(name);
    }

    @ParameterizedTest
    @CsvSource({
        "leerkracht2, DESK, C4, U begeleidt deze leerling niet.",
        "beheer, PHONE, C4, 'U beheert het systeem, maar u begeleidt geen leerlingen.'",
        "directeur2, DESK, C4, U begeleidt deze leerling niet.",
        "personeel, PHONE, C4, U werkt voor personeelszaken",
        "schoolarts, DESK, C7, U bewaart het medisch dossier.",
        "fg, PHONE, C4, U kunt zien wie wat deed"
    })
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, WHERE_TO_TURN})
    void who_does_not_guide_the_pupil_is_told_which_clause_says_so_and_whom_to_turn_to(
            String handle, Window window, String clause, String because) {
        DemoPupils.Pupil child = five.child(0);
        try (Browser.Visitor other = window.of(demo, handle)) {
            other.open(Classroom.dossier(child));
            assertThat(other.heading()).isEqualTo("Dit kunt u hier niet openen");
            assertThat(other.text())
                    .contains(because, "Klopt dit niet? Vraag het aan", "Waarom niet?", "Naar Vandaag")
                    .doesNotContain("Wij schrijven op");
            assertThat(other.page().locator(".calls").innerText().contains("Jeroen Kuipers"))
                    .as("the officer, whom nobody sends to himself")
                    .isNotEqualTo(handle.equals("fg"));
            assertThat(other.text().contains("Sietske de Boer"))
                    .as("the head of one's own school")
                    .isEqualTo(handle.equals("leerkracht2"));
            assertThat(other.page().title() + other.page().locator("body").textContent())
                    .doesNotContain(child.name().family());
            other.axe().light().picture(window.picture("refused-" + handle));
            other.page().getByText("Bij wie nog meer?").click();
            other.page().getByText("Waarom niet?").click();
            assertThat(other.text()).contains("autoriteitpersoonsgegevens.nl", "Wij schrijven op dat dit is gevraagd");
            other.axe();
            other.click("Lees afspraak " + clause + " in ons beleid");
            assertThat(other.page().url()).endsWith("/beleid/" + clause);
        }
    }

    @Test
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    void the_board_may_read_and_cannot_write_and_the_log_says_who_was_there() {
        Window window = Window.DESK;
        DemoPupils.Pupil child = five.child(window.of(0));
        try (Browser.Visitor other = window.of(demo, "leerkracht2");
                Browser.Visitor board = window.of(demo, "bestuur");
                Browser.Visitor officer = window.of(demo, "fg")) {
            other.open(Classroom.dossier(child));
            board.open(Classroom.dossier(child));
            assertThat(board.heading()).isEqualTo(child.name().full());
            assertThat(board.why()).contains("omdat u tot het bevoegd gezag hoort, sinds ");
            assertThat(board.text()).doesNotContain("Schrijf in het dossier");
            board.axe().picture(window.picture("dossier-board"));

            officer.open("/toezicht").axe().picture(window.picture("oversight"));
            officer.page().getByLabel("Dossiernummer").fill(child.id().toString());
            officer.press("Logboek openen");
            List<String> opened = officer.lines().stream()
                    .filter(line -> line.contains("dossier openen"))
                    .toList();
            assertThat(opened.getFirst())
                    .contains("Annelies van Rossum", "toegestaan")
                    .contains("C4 bevoegd gezag");
            assertThat(opened.get(1))
                    .contains("Yusuf Demir", "vraagt: dossier openen", "geweigerd")
                    .contains("C4 geen relatie die dit toestaat");
            assertThat(officer.page().content()).doesNotContain(child.name().family());
            officer.axe().picture(window.picture("log-dossier"));
        }
    }
}
